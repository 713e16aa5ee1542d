package dev.dateline.plan;

import dev.dateline.search.SearchRequest.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an engine needs to answer a request.
 *
 * @param match what to match and score
 * @param filters what must match too, unscored
 * @param allWords what holds every word, to be counted within the filters; null where that is
 *     {@code match} itself
 * @param ranking the weights
 * @param order how hits are ordered; ties go by published, newest first, then by the place in the
 *     file, then by id
 * @param page which hits
 */
public record SearchPlan(
    PlanNode match,
    List<PlanNode> filters,
    @Nullable PlanNode allWords,
    Ranking ranking,
    Order order,
    Page page) {
  /** Copies the list. */
  public SearchPlan {
    filters = List.copyOf(filters);
  }

  /**
   * Which question this is, whatever the page.
   *
   * @return a hash of what is matched, ranked and ordered; the same on every machine
   */
  public long question() {
    return PlanFingerprint.of(this);
  }

  SearchPlan behind(Continuation after) {
    Page further = new Page(page.limit(), after, page.articles());
    return new SearchPlan(match, filters, allWords, ranking, order, further);
  }

  /**
   * Which hits of the whole result.
   *
   * @param limit how many at most, 0 or more
   * @param after the place behind which they begin, and how they are ranked; null for the beginning
   * @param articles whether the articles are read; else which they are is enough
   */
  public record Page(int limit, @Nullable Continuation after, boolean articles) {}
}
