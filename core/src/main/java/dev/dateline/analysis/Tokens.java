package dev.dateline.analysis;

/**
 * The terms of one field of one article, in the order of their positions.
 *
 * <p>The arrays are not copied and not to be changed.
 *
 * @param terms the terms
 * @param increments for each term how far its position is from the one before; 0 for the same place
 */
@SuppressWarnings("ArrayRecordComponent") // a hot path; the arrays are made for the record alone
public record Tokens(String[] terms, int[] increments) {
  /** No terms. */
  public static final Tokens NONE = new Tokens(new String[0], new int[0]);

  /**
   * How many terms there are.
   *
   * @return 0 or more
   */
  public int size() {
    return terms.length;
  }
}
