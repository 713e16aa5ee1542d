package dev.dateline.cli.print;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleField;
import dev.dateline.article.ArticleId;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.search.Cursor;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchResults;
import dev.dateline.search.SearchResults.Total;
import dev.dateline.search.Snippet;
import dev.dateline.search.Snippet.Mark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results made by hand, the same for every format. */
final class Examples {
  /** Neither wrapped nor coloured, as for files and pipes. */
  static final Style PLAIN = new Style(0, false);

  static final Hit TREATY =
      new Hit(
          1,
          12.5f,
          new ArticleId("0123456789abcdefghij"),
          Article.builder()
              .headline("Putin and Kim sign \"treaty\"")
              .body("PYONGYANG, June 19 (Reuters) - They signed a treaty on Wednesday.")
              .authors(List.of("Ann Lee", "Bo Ek"))
              .publisher("Reuters")
              .published(Published.of("2024-06-19T10:00:00+09:00"))
              .language("en")
              .section("World")
              .provenance(
                  new Provenance("tag:reuters, 2024 1", "https://example.org/1", "text/html", null))
              .build(),
          "/news/a b.html",
          "file:///news/a%20b.html",
          List.of(
              new Snippet(
                  ArticleField.HEADLINE,
                  "Putin and Kim sign \"treaty\"",
                  List.of(new Mark(0, 5), new Mark(20, 26))),
              new Snippet(
                  ArticleField.BODY,
                  "They signed a treaty on Wednesday.",
                  List.of(new Mark(14, 20)))));

  /** Of which as little is known as possible. */
  static final Hit BARE =
      new Hit(
          2,
          0.25f,
          new ArticleId("vvvvvvvvvvvvvvvvvvvv"),
          Article.of("", "条約に署名した。\nSecond\tparagraph"),
          "/news/box.jsonl",
          "file:///news/box.jsonl",
          List.of());

  static final Cursor NEXT = new Cursor(List.of(7L, 1000L));

  private Examples() {}

  static Answer answer() {
    return answer(null);
  }

  static Answer answer(@Nullable String queryId) {
    return new Answer(
        queryId,
        "putin treaty",
        new SearchResults(
            new Total(1234, true, 12),
            List.of(TREATY, BARE),
            NEXT,
            7,
            false,
            Duration.ofMillis(3)));
  }

  static Answer nothing(String queryId) {
    return new Answer(
        queryId,
        "zzz",
        new SearchResults(new Total(0, true, 0), List.of(), null, 7, false, Duration.ZERO));
  }

  /** The bare hit on a further page, at these places. */
  static Answer ranked(int... ranks) {
    List<Hit> hits = new ArrayList<>();
    for (int rank : ranks) {
      hits.add(
          new Hit(
              rank, BARE.score(), BARE.id(), BARE.article(), BARE.path(), BARE.uri(), List.of()));
    }
    return new Answer(
        null,
        "rank",
        new SearchResults(new Total(1234, true, 12), hits, null, 7, false, Duration.ZERO));
  }
}
