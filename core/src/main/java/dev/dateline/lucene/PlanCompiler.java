package dev.dateline.lucene;

import dev.dateline.analysis.IndexField;
import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.plan.PlanNode;
import dev.dateline.plan.PlanNode.Region;
import dev.dateline.plan.Ranking;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes Lucene's queries of a plan. Alternatives become one flat list of optional clauses, so that
 * Lucene can leave out whatever cannot come among the best.
 */
final class PlanCompiler {
  /** How many letters of a fuzzy word have to be right from the start: else all terms are read. */
  private static final int FUZZY_PREFIX = 1;

  /** How many spellings a fuzzy word may stand for. */
  private static final int FUZZY_EXPANSIONS = 50;

  /**
   * How many terms a beginning may stand for within one region of the text: more than begin with
   * the same two letters in archives of this kind; each takes some kilobytes while it is searched.
   */
  private static final int INTERVAL_EXPANSIONS = 1 << 16;

  private final Ranking ranking;
  private final @Nullable FixedSimilarity similarity;

  /**
   * Compiles queries.
   *
   * @param ranking the weights
   * @param similarity by which they are scored; null where they only have to match the same
   *     articles
   */
  PlanCompiler(Ranking ranking, @Nullable FixedSimilarity similarity) {
    this.ranking = ranking;
    this.similarity = similarity;
  }

  static Query articles() {
    return new FieldExistsQuery(Schema.ID_BITS);
  }

  Query compile(PlanNode node) {
    return switch (node) {
      case PlanNode.Word word -> word(word);
      case PlanNode.Term term -> term(term.field(), term.term());
      case PlanNode.Phrase phrase -> whole(phrase, phrase(phrase));
      case PlanNode.Prefix prefix ->
          new PrefixQuery(new Term(prefix.field().label(), prefix.prefix()));
      case PlanNode.Fuzzy fuzzy -> whole(fuzzy, fuzzy(fuzzy));
      case PlanNode.Within within -> new IntervalQuery(IndexField.EXACT.label(), within(within));
      case PlanNode.DateOverlap overlap -> date(overlap);
      case PlanNode.Undated undated ->
          new BooleanQuery.Builder()
              .add(articles(), Occur.FILTER)
              .add(new FieldExistsQuery(Schema.PUBLISHED), Occur.MUST_NOT)
              .build();
      case PlanNode.FilesBelow below -> filesBelow(below.folder());
      case PlanNode.AnyOf anyOf -> anyOf(anyOf.nodes());
      case PlanNode.Combined combined -> combined(combined);
      case PlanNode.Everything everything -> new ConstantScoreQuery(articles());
      case PlanNode.Nothing nothing -> new MatchNoDocsQuery("nothing was asked");
    };
  }

  private static Query term(IndexField field, String term) {
    return new TermQuery(new Term(field.label(), term));
  }

  private Query word(PlanNode.Word word) {
    Query stem = term(IndexField.WORDS, word.stem());
    if (similarity == null) {
      return stem;
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(stem, Occur.MUST);
    both.add(exact(word), Occur.SHOULD);
    return both.build();
  }

  private Query exact(PlanNode.Word word) {
    return new BoostQuery(term(IndexField.EXACT, word.exact()), ranking.exactWeight());
  }

  private Query anyOf(List<PlanNode> nodes) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    addOptional(any, nodes);
    return any.build();
  }

  private void addOptional(BooleanQuery.Builder any, List<PlanNode> nodes) {
    for (PlanNode node : nodes) {
      switch (node) {
        case PlanNode.Word word -> {
          any.add(term(IndexField.WORDS, word.stem()), Occur.SHOULD);
          if (similarity != null) {
            any.add(exact(word), Occur.SHOULD);
          }
        }
        case PlanNode.AnyOf inner -> addOptional(any, inner.nodes());
        default -> any.add(compile(node), Occur.SHOULD);
      }
    }
  }

  private Query combined(PlanNode.Combined combined) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    combined.must().forEach(node -> all.add(compile(node), Occur.MUST));
    combined.mustNot().forEach(node -> all.add(compile(node), Occur.MUST_NOT));
    if (combined.must().isEmpty() && combined.may().isEmpty()) {
      all.add(articles(), Occur.FILTER);
    } else if (combined.must().isEmpty() || similarity != null) {
      addOptional(all, combined.may());
    }
    return all.build();
  }

  private Query whole(PlanNode node, Query query) {
    return similarity == null ? query : new WholeQuery(query, similarity.of(node));
  }

  private static Query phrase(PlanNode.Phrase phrase) {
    MultiPhraseQuery.Builder words = new MultiPhraseQuery.Builder();
    words.setSlop(phrase.slop());
    for (List<String> place : phrase.words()) {
      words.add(
          place.stream().map(term -> new Term(phrase.field().label(), term)).toArray(Term[]::new));
    }
    return words.build();
  }

  private static FuzzyQuery fuzzy(PlanNode.Fuzzy fuzzy) {
    return new FuzzyQuery(
        new Term(fuzzy.field().label(), fuzzy.term()),
        fuzzy.edits(),
        FUZZY_PREFIX,
        FUZZY_EXPANSIONS,
        true);
  }

  private static Query date(PlanNode.DateOverlap overlap) {
    LocalDateTime from = overlap.from();
    LocalDateTime until = overlap.until();
    return LongRange.newIntersectsQuery(
        Schema.INTERVAL,
        new long[] {from == null ? Long.MIN_VALUE : ArticleDocument.seconds(from)},
        new long[] {until == null ? Long.MAX_VALUE : ArticleDocument.seconds(until) - 1});
  }

  private static Query filesBelow(String folder) {
    Query below = new PrefixQuery(new Term(IndexField.FILE.label(), SortableKey.below(folder)));
    return new ConstantScoreQuery(
        new BooleanQuery.Builder()
            .add(below, Occur.SHOULD)
            .add(
                new TermQuery(new Term(IndexField.FILE.label(), SortableKey.term(folder))),
                Occur.SHOULD)
            .build());
  }

  private static IntervalsSource within(PlanNode.Within within) {
    IntervalsSource source = source(within.node());
    IntervalsSource headlineEnd = Intervals.term(NewsAnalysis.HEADLINE_END);
    IntervalsSource behindHeadline = Intervals.after(source, headlineEnd);
    return within.region() == Region.BODY
        ? behindHeadline
        : Intervals.before(behindHeadline, Intervals.term(NewsAnalysis.LEAD_END));
  }

  private static IntervalsSource source(PlanNode node) {
    return switch (node) {
      case PlanNode.Term term -> Intervals.term(term.term());
      case PlanNode.Prefix prefix ->
          Intervals.prefix(new BytesRef(prefix.prefix()), INTERVAL_EXPANSIONS);
      case PlanNode.Fuzzy fuzzy ->
          Intervals.multiterm(fuzzy(fuzzy).getAutomata(), INTERVAL_EXPANSIONS, fuzzy.term());
      case PlanNode.AnyOf anyOf ->
          Intervals.or(anyOf.nodes().stream().map(PlanCompiler::source).toList());
      case PlanNode.Phrase phrase -> phraseSource(phrase);
      default -> throw new IllegalStateException("no words of a region: " + node);
    };
  }

  private static IntervalsSource phraseSource(PlanNode.Phrase phrase) {
    IntervalsSource[] places =
        phrase.words().stream()
            .map(place ->
                Intervals.or(place.stream().map(Intervals::term).toArray(IntervalsSource[]::new)))
            .toArray(IntervalsSource[]::new);
    return phrase.slop() == 0
        ? Intervals.phrase(places)
        : Intervals.maxwidth(places.length + phrase.slop(), Intervals.unordered(places));
  }
}
