package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.FileWrite;
import dev.dateline.article.Article;
import dev.dateline.article.Published;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hits come in one order, page by page, with exact totals. */
public abstract class SearchContract extends ArchiveContract {
  @Test
  void cursorsGoThroughAllHitsWithoutRepeatOrGap() {
    for (int i = 0; i < 25; i++) {
      write(put("news/" + i + ".txt", "Same story", "the same text"));
    }
    for (SearchRequest.Order order : SearchRequest.Order.values()) {
      List<String> ids = new ArrayList<>();
      SearchRequest request = SearchRequest.words("story").withLimit(7).withOrder(order);
      try (ArchiveReader reader = archive().openReader()) {
        var page = reader.search(request);
        page.hits().forEach(hit -> ids.add(hit.id().value()));
        while (page.next() != null) {
          page = reader.search(request.withAfter(page.next()));
          assertThat(page.total().count()).isEqualTo(25);
          page.hits().forEach(hit -> ids.add(hit.id().value()));
        }
      }
      assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  void articlesOfOneFileThatRankAlikeKeepItsOrder() {
    List<Article> alike = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      alike.add(
          Article.builder()
              .headline("Same story")
              .body("the same text")
              .tags(List.of("number " + i))
              .build());
    }
    write(new FileWrite.Put(record("news/a.jsonl", 1), alike));

    for (SearchRequest.Order order : SearchRequest.Order.values()) {
      List<Article> found = new ArrayList<>();
      SearchRequest request = SearchRequest.words("story").withLimit(7).withOrder(order);
      try (ArchiveReader reader = archive().openReader()) {
        var page = reader.search(request);
        page.hits().forEach(hit -> found.add(hit.article()));
        while (page.next() != null) {
          page = reader.search(request.withAfter(page.next()));
          page.hits().forEach(hit -> found.add(hit.article()));
        }
      }
      assertThat(found).isEqualTo(alike);
    }
  }

  @Test
  void whoAsksForIdentitiesGetsTheSameHitsWithoutTheirArticles() {
    write(put("news/a.txt", "One story", "text"), put("news/b.txt", "Another story", "text"));
    write(part(0, 100, true, "Third story", "Fourth story"));
    write(new FileWrite.Put(record("news/c.txt", 1), List.of(whole())));

    for (String query : List.of("story", "summit")) {
      SearchRequest request = SearchRequest.words(query);
      try (ArchiveReader reader = archive().openReader()) {
        SearchResults whole = reader.search(request);
        SearchResults bare = reader.search(request.withDetail(SearchRequest.Detail.IDENTITY));

        assertThat(bare.total()).isEqualTo(whole.total());
        assertThat(bare.hits()).isNotEmpty();
        assertThat(bare.hits().stream().map(SearchContract::identity).toList())
            .isEqualTo(whole.hits().stream().map(SearchContract::identity).toList());
        assertThat(bare.hits()).allMatch(hit -> hit.article().isEmpty());
      }
    }
  }

  private static List<Object> identity(Hit hit) {
    return Arrays.asList(
        hit.rank(),
        hit.score(),
        hit.id(),
        hit.uri(),
        hit.path(),
        hit.article().provenance().sourceId());
  }

  @Test
  void tiesAreBrokenByDateThenId() {
    write(
        new FileWrite.Put(record("news/a.txt", 1), List.of(dated("2020"))),
        new FileWrite.Put(record("news/b.txt", 1), List.of(dated("2024"))),
        new FileWrite.Put(record("news/c.txt", 1), List.of(dated("2022"))),
        new FileWrite.Put(record("news/d.txt", 1), List.of(Article.of("Story", "text"))));

    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.search(SearchRequest.words("story")).hits())
          .extracting(hit -> hit.article().published() + "")
          .containsExactly("2024", "2022", "2020", "null");
      assertThat(
              reader
                  .search(SearchRequest.words("story").withOrder(SearchRequest.Order.OLDEST))
                  .hits())
          .extracting(hit -> hit.article().published() + "")
          .containsExactly("2020", "2022", "2024", "null");
    }
  }

  private static Article dated(String date) {
    return Article.builder().headline("Story").body("text").published(Published.of(date)).build();
  }

  @Test
  void totalsAreExactBeyondThePage() {
    for (int i = 0; i < 30; i++) {
      write(put("news/" + i + ".txt", "Story " + i, i % 3 == 0 ? "treaty" : "pact"));
    }
    try (ArchiveReader reader = archive().openReader()) {
      var results = reader.search(SearchRequest.words("the story of a treaty").withLimit(5));
      assertThat(results.hits()).hasSize(5);
      assertThat(results.total().count()).isEqualTo(30);
      assertThat(results.total().allWords()).isEqualTo(10);
      assertThat(results.total().exact()).isTrue();
    }
  }
}
