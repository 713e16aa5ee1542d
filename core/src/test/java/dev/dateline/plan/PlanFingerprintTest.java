package dev.dateline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.analysis.IndexField;
import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.query.QueryParser;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.Detail;
import dev.dateline.search.SearchRequest.Filters;
import dev.dateline.search.SearchRequest.Order;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanFingerprintTest {
  private static final QueryParser PARSER =
      QueryParser.at(InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z")), ZoneOffset.UTC);

  @Test
  void itIsTheSameOnEveryMachine() {
    SearchPlan plan =
        new SearchPlan(
            new PlanNode.Combined(
                List.of(new PlanNode.Word("treati", "treaties")),
                List.of(new PlanNode.Fuzzy(IndexField.EXACT, "putn", 2)),
                List.of(new PlanNode.DateOverlap(null, LocalDateTime.of(2024, 6, 19, 0, 0)))),
            List.of(new PlanNode.FilesBelow("/news")),
            null,
            new Ranking(1.5f, 0.5f, 0.25f),
            Order.RELEVANCE,
            new SearchPlan.Page(10, null, true));
    assertThat(plan.question()).isEqualTo(125559132628673225L);
  }

  @Test
  void questionsThatDifferHaveDifferentOnes() {
    Map<Long, String> seen = new HashMap<>();
    for (String query :
        List.of(
            "treaty",
            "pact",
            "treaty pact",
            "pact treaty",
            "+treaty +pact",
            "\"treaty pact\"",
            "\"treaty pact\"~5",
            "\"treaty pact\"~6",
            "\"treatypact\"",
            "treaty*",
            "treaty~",
            "treaty~1",
            "treaty -pact",
            "pact -treaty",
            "headline:treaty",
            "headline:\"treaty\"",
            "lead:treaty",
            "body:treaty",
            "by:treaty",
            "in:treaty",
            "section:treaty",
            "source:treaty",
            "tag:treaty",
            "lang:en",
            "lang:de",
            "type:text/html",
            "url:x",
            "path:/a",
            "path:/b",
            "date:2024",
            "date:2023..2024",
            "date:2023..",
            "date:..2023",
            "date:none",
            "*",
            "treaty OR (pact AND deal)",
            "(treaty OR pact) AND deal",
            "treaties",
            "-treaty",
            "-\"treaty pact\"")) {
      different(seen, query, request(query));
    }
    SearchRequest treaty = request("treaty pact");
    different(seen, "all", treaty.withAllWords(true).withOrder(Order.OLDEST));
    different(seen, "newest", treaty.withOrder(Order.NEWEST));
    different(seen, "oldest", treaty.withOrder(Order.OLDEST));
    different(seen, "source", filtered(List.of("x"), List.of(), List.of(), List.of()));
    different(seen, "sources", filtered(List.of("x", "y"), List.of(), List.of(), List.of()));
    different(seen, "lang", filtered(List.of(), List.of("x"), List.of(), List.of()));
    different(seen, "type", filtered(List.of(), List.of(), List.of("x"), List.of()));
    different(seen, "path", filtered(List.of(), List.of(), List.of(), List.of("/x")));
  }

  @Test
  void whichPageAndHowMuchOfItIsNoQuestion() {
    SearchRequest request = request("treaty pact");
    assertThat(of(request.withLimit(99).withDetail(Detail.IDENTITY))).isEqualTo(of(request));
    assertThat(of(request("  Treaty PACT "))).isEqualTo(of(request));
  }

  private static void different(Map<Long, String> seen, String name, SearchRequest request) {
    assertThat(seen.put(of(request), name)).as(name).isNull();
  }

  private static SearchRequest filtered(
      List<String> publishers, List<String> languages, List<String> types, List<String> paths) {
    return request("treaty pact")
        .withFilters(new Filters(null, publishers, languages, types, paths));
  }

  private static SearchRequest request(String query) {
    return SearchRequest.of(PARSER.parse(query));
  }

  private static long of(SearchRequest request) {
    return new Planner(new NewsAnalysis(), Ranking.DEFAULT).plan(request).question();
  }
}
