package dev.dateline.analysis;

/**
 * Different terms of one field of one article and how often each counts, in no particular order.
 *
 * <p>The arrays are not copied and not to be changed.
 *
 * @param terms the terms, each once
 * @param counts how often each counts, 1 or more
 */
@SuppressWarnings("ArrayRecordComponent") // a hot path; the arrays are made for the record alone
public record TermCounts(String[] terms, int[] counts) {
  /**
   * How many terms there are.
   *
   * @return 0 or more
   */
  public int size() {
    return terms.length;
  }
}
