package dev.dateline.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request, from one commit.
 *
 * <p>A further page may come from a later commit than the one before it. Its hits are still ranked
 * by what was known on the first page, such as how common each word was. So all articles that match
 * on both commits and did not change in between come once in all, in the order and with the scores
 * of the first page; that holds from page to page. Articles that came or changed in between stand
 * where they belong in that order: they come on a later page, twice (where one changed), or not at
 * all. Two kinds of queries are ranked anew by each commit in part, and nothing is promised where
 * articles change places by it: fuzzy words that stand for more spellings than are looked for, and
 * queries of more than about four hundred words.
 *
 * @param total how many articles match
 * @param hits one page of them, in order
 * @param next where the next page of the same request begins; null where this one was not full
 * @param commit the number of the commit that answered
 * @param movedOn whether the request's cursor was made on another commit, so that articles which
 *     changed in between may be missing or come twice, as described above
 * @param took how long it took
 */
public record SearchResults(
    Total total,
    List<Hit> hits,
    @Nullable Cursor next,
    long commit,
    boolean movedOn,
    Duration took) {
  /** Copies the list. */
  public SearchResults {
    hits = List.copyOf(hits);
  }

  /**
   * How many articles match.
   *
   * @param count how many match the query, 0 or more
   * @param exact whether that is all of them, not a lower bound
   * @param allWords how many hold every word that is neither a stop word nor excluded
   */
  public record Total(long count, boolean exact, long allWords) {}
}
