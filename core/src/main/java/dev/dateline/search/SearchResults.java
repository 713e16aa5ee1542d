package dev.dateline.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request, from one commit.
 *
 * @param total how many articles match
 * @param hits one page of them, in order
 * @param next where the next page begins; null where this one was not full
 * @param commit the number of the commit that answered
 * @param movedOn whether the request's cursor was made on another commit, so that hits may repeat
 *     or be missing around it
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
