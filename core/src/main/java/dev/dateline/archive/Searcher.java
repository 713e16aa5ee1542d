package dev.dateline.archive;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.engine.EngineReader;
import dev.dateline.engine.EngineResults;
import dev.dateline.engine.EngineResults.Found;
import dev.dateline.plan.Continuation;
import dev.dateline.plan.Continuation.Place;
import dev.dateline.plan.Planner;
import dev.dateline.plan.Ranking;
import dev.dateline.plan.SearchPlan;
import dev.dateline.search.Cursor;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.Detail;
import dev.dateline.search.SearchResults;
import dev.dateline.search.SearchResults.Total;
import dev.dateline.search.Snippet;
import dev.dateline.snippet.SnippetCutter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests: plans, lets the engine find, cuts snippets. Thread-safe. */
final class Searcher {
  static final NewsAnalysis ANALYSIS = new NewsAnalysis();
  static final String FINGERPRINT = ANALYSIS.fingerprint();
  static final Searcher DEFAULT = new Searcher(ANALYSIS, Ranking.DEFAULT);

  private final Planner planner;
  private final SnippetCutter snippets;

  Searcher(NewsAnalysis analysis, Ranking ranking) {
    this.planner = new Planner(analysis, ranking);
    this.snippets = new SnippetCutter(analysis);
  }

  SearchResults search(EngineReader engine, SearchRequest request) {
    long start = System.nanoTime();
    SearchPlan plan = planner.plan(request);
    EngineResults found = engine.search(plan);
    SnippetCutter.Cut cut = request.detail() == Detail.SNIPPETS ? snippets.cut(plan.match()) : null;
    List<Hit> hits = new ArrayList<>(found.hits().size());
    Continuation after = plan.page().after();
    int given = after == null ? 0 : after.given();
    for (Found one : found.hits()) {
      hits.add(hit(given + hits.size() + 1, one, cut));
    }
    return new SearchResults(
        new Total(found.count(), true, found.allWords()),
        hits,
        next(plan, found, given + hits.size()),
        found.commit(),
        after != null && after.commit() != found.commit(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static Hit hit(int rank, Found found, SnippetCutter.@Nullable Cut cut) {
    List<Snippet> snippets = cut == null ? List.of() : cut.of(found.article());
    return new Hit(
        rank,
        found.score(),
        found.id(),
        found.article(),
        found.file().path(),
        found.file().uri(),
        snippets);
  }

  private static @Nullable Cursor next(SearchPlan plan, EngineResults found, int given) {
    int limit = plan.page().limit();
    if (limit == 0 || found.hits().size() < limit || given > Continuation.MOST_GIVEN) {
      return null;
    }
    Found last = found.hits().getLast();
    Place place = new Place(last.score(), last.dateKey(), last.ordinal(), last.id().leadingBits());
    return new Continuation(found.commit(), given, place, found.figures())
        .toCursor(plan.question());
  }
}
