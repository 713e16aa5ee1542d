package dev.dateline.lucene;

import dev.dateline.engine.EngineResults;
import dev.dateline.engine.EngineResults.Found;
import dev.dateline.plan.Continuation;
import dev.dateline.plan.Continuation.Place;
import dev.dateline.plan.PlanNode;
import dev.dateline.plan.SearchPlan;
import dev.dateline.search.SearchRequest.Order;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Runs one plan on one open index.
 *
 * <p>The best are found without scoring every match; totals are counted apart, on the terms without
 * scores, which is several times cheaper than one pass that does both.
 */
final class PlanRun {
  /** Up to how many matches are counted in passing before Lucene may skip what cannot win. */
  private static final int COUNTED_IN_PASSING = 1_000;

  private final DirectoryReader reader;
  private final long commit;

  PlanRun(DirectoryReader reader, long commit) {
    this.reader = reader;
    this.commit = commit;
  }

  static IndexSearcher searcher(DirectoryReader reader) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    return searcher;
  }

  EngineResults run(SearchPlan plan) throws IOException {
    IndexSearcher searcher = searcher(reader);
    PlanCompiler counting = new PlanCompiler(plan.ranking(), null);
    Query matched = filtered(counting, plan.match(), plan.filters());
    boolean scored = plan.order() == Order.RELEVANCE;
    Figures figures = Figures.of(plan);
    List<Found> hits = List.of();
    long count;
    if (plan.page().limit() == 0) {
      count = searcher.count(matched);
    } else {
      TopFieldDocs top = scored ? best(searcher, plan, figures) : top(searcher, matched, plan);
      count =
          top.totalHits.relation() == TotalHits.Relation.EQUAL_TO && plan.page().after() == null
              ? top.totalHits.value()
              : searcher.count(matched);
      HitReader reading = new HitReader(reader, scored);
      hits = plan.page().articles() ? reading.articles(top) : reading.identities(top);
    }
    return new EngineResults(
        count,
        allWords(searcher, counting, plan, count),
        hits,
        commit,
        scored ? figures.toList() : List.of());
  }

  private static long allWords(
      IndexSearcher searcher, PlanCompiler counting, SearchPlan plan, long count)
      throws IOException {
    PlanNode allWords = plan.allWords();
    return allWords == null ? count : searcher.count(filtered(counting, allWords, plan.filters()));
  }

  private static Query filtered(PlanCompiler compiler, PlanNode match, List<PlanNode> filters) {
    Query query = compiler.compile(match);
    if (filters.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> all.add(compiler.compile(filter), Occur.FILTER));
    return all.build();
  }

  private TopFieldDocs best(IndexSearcher searcher, SearchPlan plan, Figures figures)
      throws IOException {
    FixedSimilarity similarity = new FixedSimilarity(plan.ranking(), figures);
    searcher.setSimilarity(similarity);
    PlanCompiler scoring = new PlanCompiler(plan.ranking(), similarity);
    return top(searcher, filtered(scoring, plan.match(), plan.filters()), plan);
  }

  private TopFieldDocs top(IndexSearcher searcher, Query query, SearchPlan plan)
      throws IOException {
    int limit = Math.min(plan.page().limit(), Math.max(1, reader.maxDoc()));
    return searcher.search(
        query,
        new TopFieldCollectorManager(sort(plan.order()), limit, after(plan), COUNTED_IN_PASSING));
  }

  private static Sort sort(Order order) {
    SortField newest = new SortField(Schema.PUBLISHED, SortField.Type.LONG, true, Long.MIN_VALUE);
    SortField oldest = new SortField(Schema.PUBLISHED, SortField.Type.LONG, false, Long.MAX_VALUE);
    SortField place = new SortField(Schema.ORDINAL, SortField.Type.LONG);
    SortField id = new SortField(Schema.ID_BITS, SortField.Type.LONG);
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, newest, place, id);
      case NEWEST -> new Sort(newest, place, id);
      case OLDEST -> new Sort(oldest, place, id);
    };
  }

  private static @Nullable FieldDoc after(SearchPlan plan) {
    Continuation after = plan.page().after();
    if (after == null) {
      return null;
    }
    Place last = after.last();
    long ordinal = last.ordinal();
    Object[] values =
        plan.order() == Order.RELEVANCE
            ? new Object[] {last.score(), last.date(), ordinal, last.id()}
            : new Object[] {last.date(), ordinal, last.id()};
    return new FieldDoc(Integer.MAX_VALUE, last.score(), values); // behind all equal ones
  }
}
