package dev.dateline.plan;

/**
 * The settings of ranking: Okapi BM25 (Robertson and Zaragoza 2009) on one weighted field, with
 * exact forms as further evidence. One setting for all queries.
 *
 * @param k1 how soon further occurrences of a word stop to count
 * @param b how much longer articles are held back, 0 to 1
 * @param exactWeight what an exact form counts beside its stem
 */
public record Ranking(float k1, float b, float exactWeight) {
  /** As measured on collections of news. */
  public static final Ranking DEFAULT = new Ranking(1.6f, 0.5f, 0.15f);
}
