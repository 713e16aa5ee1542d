package dev.dateline.query;

import dev.dateline.article.Published;
import org.jspecify.annotations.Nullable;

/** A span of time as a query states it. */
public sealed interface DateSpan {
  /**
   * From the beginning of one time to the end of another, ends included.
   *
   * @param first the first time, as precise as typed; null for no beginning
   * @param last the last time, as precise as typed; null for no end
   */
  record Between(@Nullable Published first, @Nullable Published last) implements DateSpan {}

  /** No known date at all. */
  record None() implements DateSpan {}
}
