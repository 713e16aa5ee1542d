package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.FileWrite;
import dev.dateline.search.Cursor;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.Detail;
import dev.dateline.search.SearchRequest.Filters;
import dev.dateline.search.SearchRequest.Order;
import dev.dateline.search.SearchResults;
import dev.dateline.search.WrongCursorException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A cursor goes on behind the last hit, also where the archive has changed since. */
public abstract class CursorContract extends ArchiveContract {
  private static final SearchRequest STORY = SearchRequest.words("story");

  @Test
  void ofArticlesThatRankAlikeNoneIsLostByAnother() {
    same(19, "the same text");
    for (Order order : Order.values()) {
      SearchRequest request = STORY.withOrder(order);
      SearchResults first = search(request);
      write(put("news/late " + order + ".txt", "Grain", "a long text that is about grain"));
      SearchResults second = search(request.withAfter(first.next()));

      assertThat(ids(first, second)).hasSize(19).doesNotHaveDuplicates();
      assertThat(second.movedOn()).isTrue();
      assertThat(second.next()).isNull();
    }
  }

  @Test
  void ranksGoOnFromPageToPage() {
    same(25, "the same text");
    SearchResults first = search(STORY);
    SearchResults second = search(STORY.withLimit(3).withAfter(first.next()));
    SearchResults third =
        search(STORY.withDetail(Detail.IDENTITY).withLimit(20).withAfter(second.next()));

    assertThat(ranks(first)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(ranks(second)).containsExactly(11, 12, 13);
    assertThat(ranks(third)).isEqualTo(IntStream.rangeClosed(14, 25).boxed().toList());
    assertThat(second.movedOn()).isFalse();
    assertThat(third.next()).isNull();
  }

  @Test
  void articlesKeepTheirOrderThoughWordsBecomeCommon() {
    write(put("news/a.txt", "Treaty", "text"), put("news/b.txt", "Pact", "text"));
    write(put("news/c.txt", "Pact and other things of the day", "text"));
    SearchRequest request = SearchRequest.words("pact treaty").withLimit(1);
    SearchResults all = search(request.withLimit(10));
    SearchResults page = search(request);
    List<Hit> paged = new ArrayList<>(page.hits());
    write(
        IntStream.range(0, 30)
            .mapToObj(i -> put("more/" + i + ".txt", "Weather", "the first word: " + word(all)))
            .toArray(FileWrite[]::new));
    while (page.next() != null) {
      page = search(request.withAfter(page.next()));
      page.hits().stream().filter(hit -> !hit.path().contains("more/")).forEach(paged::add);
    }
    assertThat(paged).extracting(Hit::id).isEqualTo(all.hits().stream().map(Hit::id).toList());
    assertThat(paged)
        .extracting(Hit::score)
        .isEqualTo(all.hits().stream().map(Hit::score).toList());
  }

  private static String word(SearchResults all) {
    return all.hits().getFirst().article().headline();
  }

  @Test
  void theArticleOfACursorMayBeGoneOrChanged() {
    for (Order order : Order.values()) {
      for (int i = 0; i < 12; i++) {
        write(put("news/" + i + ".txt", "Story " + i % 3, "a text"));
      }
      SearchRequest request = STORY.withOrder(order).withLimit(4);
      SearchResults first = search(request);
      List<Hit> others = search(request.withLimit(12)).hits().subList(4, 12);
      write(new FileWrite.Remove(key(first.hits().get(3).path())));
      SearchResults second = search(request.withAfter(first.next()));
      write(put(second.hits().get(3).path(), "Another story", "story of a story"));
      SearchResults third = search(request.withAfter(second.next()).withLimit(10));

      assertThat(ids(second, third).subList(0, 4)).isEqualTo(ids(others.subList(0, 4)));
      assertThat(ids(third)).containsSubsequence(ids(others.subList(4, 8)));
    }
  }

  @Test
  void aCursorIsRefusedForAnotherQuestion() {
    same(12, "the same text");
    Cursor cursor = search(STORY).next();
    for (SearchRequest other :
        List.of(
            SearchRequest.words("text"),
            SearchRequest.words("story text"),
            STORY.withOrder(Order.OLDEST),
            STORY.withFilters(new Filters(null, List.of(), List.of("en"), List.of(), List.of())))) {
      assertThatThrownBy(() -> search(other.withAfter(cursor)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "the cursor belongs to another query, or to other filters or another order; repeat"
                  + " those of the page that gave it, or begin with the first page");
    }
  }

  @Test
  void aCursorMadeByHandIsRefused() {
    write(put("news/a.txt", "Same story", "the same text"));
    List<Long> numbers = search(STORY.withLimit(1)).next().numbers();
    for (int i = 0; i < numbers.size(); i++) {
      List<Long> changed = new ArrayList<>(numbers);
      changed.set(i, Long.MIN_VALUE + 1);
      try {
        search(STORY.withAfter(new Cursor(changed)));
      } catch (WrongCursorException e) {
        assertThat(e).hasMessageContaining("first page");
      }
    }
    assertThatThrownBy(() -> search(STORY.withAfter(new Cursor(List.of(1L)))))
        .isInstanceOf(WrongCursorException.class)
        .hasMessage("a cursor has at least 7 numbers, got 1; use what an earlier page gave");
  }

  @Test
  void aQueryOfVeryManyWordsHasCursorsToo() {
    StringBuilder words = new StringBuilder("story");
    for (int i = 0; i < 1_200; i++) {
      words.append(" word").append(i);
    }
    String query = words.toString();
    same(5, query);
    SearchRequest request = SearchRequest.words(query).withAllWords(true).withLimit(3);
    SearchResults first = search(request);
    assertThat(ids(first, search(request.withAfter(first.next()))))
        .hasSize(5)
        .doesNotHaveDuplicates();
    assertThat(first.next().toString()).hasSizeLessThan(200);
  }

  private void same(int articles, String body) {
    write(
        IntStream.range(0, articles)
            .mapToObj(i -> put("news/" + i + ".txt", "Same story", body))
            .toArray(FileWrite[]::new));
  }

  private SearchResults search(SearchRequest request) {
    try (ArchiveReader reader = archive().openReader()) {
      return reader.search(request);
    }
  }

  private static List<Integer> ranks(SearchResults page) {
    return page.hits().stream().map(Hit::rank).toList();
  }

  private static List<String> ids(SearchResults... pages) {
    return List.of(pages).stream().flatMap(page -> ids(page.hits()).stream()).toList();
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.id().value()).toList();
  }
}
