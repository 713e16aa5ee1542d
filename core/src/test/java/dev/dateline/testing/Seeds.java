package dev.dateline.testing;

import java.util.Random;
import java.util.function.Consumer;

/** Runs randomised tests so that a failure can be repeated. */
public final class Seeds {
  private static final int[][] RANGES = {
    {0x20, 0x7e},
    {0x20, 0x7e},
    {0x00, 0x1f},
    {0xa0, 0x24f},
    {0x300, 0x36f},
    {0x370, 0x5ff},
    {0x2010, 0x2060},
    {0x4e00, 0x9fff},
    {0xd800, 0xdfff},
    {0x1f300, 0x1faff}
  };

  private Seeds() {}

  /**
   * Runs a test with different random numbers.
   *
   * @param times how often
   * @param test the test
   */
  public static void repeat(int times, Consumer<Random> test) {
    Long given = Long.getLong("tests.seed");
    long first = given == null ? System.nanoTime() : given;
    for (int i = 0; i < (given == null ? times : 1); i++) {
      long seed = first + i;
      try {
        test.accept(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("failed; run again with -Dtests.seed=" + seed, e);
      }
    }
  }

  /**
   * Random numbers for a test that takes too long to be repeated; says how to have the same again.
   *
   * @param test the test
   * @return the numbers
   */
  public static Random random(Class<?> test) {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    System.out.printf(
        "%s: repeat with -Dit.test=%s -Dtests.seed=%d%n",
        test.getSimpleName(), test.getSimpleName(), seed);
    return new Random(seed);
  }

  /**
   * A text of all kinds of characters, well formed or not.
   *
   * @param random where chance comes from
   * @param longest how many characters at most
   * @return the text
   */
  public static String text(Random random, int longest) {
    int length = random.nextInt(longest + 1);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int[] range = RANGES[random.nextInt(RANGES.length)];
      int c = range[0] + random.nextInt(range[1] - range[0] + 1);
      if (c < 0x10000) {
        text.append((char) c);
      } else {
        text.appendCodePoint(c);
      }
      if (random.nextInt(6) == 0) {
        text.append("-'’. \n".charAt(random.nextInt(6)));
      }
    }
    return text.toString();
  }
}
