package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.article.ArticleId;
import dev.dateline.article.Published;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.Detail;
import dev.dateline.search.SearchRequest.Order;
import dev.dateline.search.SearchResults;
import dev.dateline.testing.Queries;
import dev.dateline.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * While other articles come, change and go between the pages, all that stay come once in all, in
 * the order and with the scores, to the bit, that they had on the first page.
 */
class CursorAcrossCommitsTest {
  private static final List<String> WORDS =
      List.of(
          "treaty",
          "treaties",
          "north",
          "korea",
          "korean",
          "summit",
          "grain",
          "grains",
          "port",
          "ports",
          "minister",
          "ministers",
          "vote",
          "voted",
          "storm",
          "coast",
          "deal",
          "the");
  private static final List<String> QUERIES =
      List.of(
          "%s",
          "%s %s",
          "%s %s %s",
          "%s %s %s %s %s",
          "+%s %s",
          "+%s +%s %s",
          "%s -%s",
          "\"%s %s\"",
          "\"%s %s\"~4 %s",
          "%s~",
          "%s~ %s",
          "%s %s~ %s~1",
          "%s* %s",
          "headline:%s-%s %s",
          "headline:%s",
          "headline:%s-%s",
          "lead:%s %s",
          "(%s OR %s) AND %s",
          "%s OR \"%s %s\"",
          "body:%s* %s",
          "+lang:en %s %s",
          "* OR %s",
          "+headline:%s %s %s~");

  /** An article that stays. */
  private record Place(ArticleId id, float score) {}

  @Test
  void whatStaysComesOnceInTheSameOrder() {
    Seeds.repeat(
        25,
        random -> {
          Archive archive = archive(random, 20 + random.nextInt(60), 20 + random.nextInt(60));
          for (Order order : Order.values()) {
            SearchRequest request = request(random).withOrder(order);
            compare(archive, request.withLimit(1 + random.nextInt(9)), random, 12);
          }
        });
  }

  @Test
  void whatStaysKeepsItsScoreToTheBitWhereLuceneSkipsMostOfTheMatches() {
    Seeds.repeat(
        1,
        random -> {
          Archive archive = archive(random, 3_000, 1_000);
          for (int i = 0; i < 10; i++) {
            SearchRequest request = request(random);
            compare(archive, request.withLimit(1 + random.nextInt(400)), random, 50);
          }
        });
  }

  private static void compare(
      Archive archive, SearchRequest request, Random random, int mostChanges) {
    List<Place> together = new ArrayList<>();
    List<Place> before;
    SearchResults page;
    try (ArchiveReader reader = archive.openReader()) {
      before = stay(reader.search(request.withLimit(SearchRequest.MOST_HITS)));
      page = reader.search(request);
      together.addAll(stay(page));
    }
    int pages = 1;
    while (page.next() != null && pages++ < 12) {
      if (random.nextInt(3) > 0) {
        change(archive, random, random.nextInt(mostChanges));
      }
      try (ArchiveReader reader = archive.openReader()) {
        page = reader.search(request.withAfter(page.next()));
      }
      together.addAll(stay(page));
    }
    boolean all = page.next() == null;
    assertThat(together)
        .as(request.query() + " by " + request.order())
        .isEqualTo(all ? before : before.subList(0, together.size()));
  }

  private static List<Place> stay(SearchResults page) {
    return page.hits().stream()
        .filter(hit -> hit.path().contains("stays"))
        .map(CursorAcrossCommitsTest::place)
        .toList();
  }

  private static Place place(Hit hit) {
    return new Place(hit.id(), hit.score());
  }

  private static Archive archive(Random random, int staying, int others) {
    Archive archive = Archive.inMemory();
    try (ArchiveWriter writer = archive.openWriter("test")) {
      int segments = 1 + random.nextInt(4);
      for (int i = 0; i < staying + others; i++) {
        String name = i < staying ? "stays " + i : other(i - staying);
        writer.put(name, article(random));
        if (random.nextInt(staying + others) < segments) {
          writer.commit();
        }
      }
      writer.commit();
    }
    return archive;
  }

  private static void change(Archive archive, Random random, int changes) {
    try (ArchiveWriter writer = archive.openWriter("test")) {
      for (int i = 0; i < changes; i++) {
        String name = other(random.nextInt(2_500));
        if (random.nextInt(3) == 0) {
          writer.remove(name);
        } else {
          writer.put(name, article(random));
        }
      }
      writer.commit();
    }
  }

  private static String other(int number) {
    return "other " + number;
  }

  private static Article article(Random random) {
    ArticleBuilder article =
        Article.builder().headline(text(random, 1, 5)).body(text(random, 2, 60));
    if (random.nextInt(4) > 0) {
      article.published(Published.of(Integer.toString(2020 + random.nextInt(4))));
    }
    return article.language(random.nextBoolean() ? "en" : "de").build();
  }

  private static String text(Random random, int fewest, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = fewest + random.nextInt(most - fewest); i > 0; i--) {
      text.append(word(random)).append(random.nextInt(12) == 0 ? ".\n" : " ");
    }
    return text.toString();
  }

  /** The first words come far more often than the last. */
  private static String word(Random random) {
    double place = Math.pow(random.nextDouble(), 2);
    return WORDS.get((int) (place * WORDS.size()));
  }

  private static SearchRequest request(Random random) {
    Object[] words = new Object[5];
    for (int i = 0; i < words.length; i++) {
      words[i] = WORDS.get(random.nextInt(WORDS.size()));
    }
    String query = QUERIES.get(random.nextInt(QUERIES.size())).formatted(words);
    return SearchRequest.of(Queries.parse(query)).withDetail(Detail.IDENTITY);
  }
}
