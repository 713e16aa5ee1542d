package dev.dateline.distribution;

import java.util.Random;

/** Random numbers that can be had again. */
final class Seed {
  private Seed() {}

  /** Random numbers for a test; says how to repeat them. */
  static Random random(Class<?> test) {
    long seed = Long.getLong("tests.seed", new Random().nextLong());
    System.out.printf(
        "%s: repeat with -Dit.test=%s -Dtests.seed=%d%n",
        test.getSimpleName(), test.getSimpleName(), seed);
    return new Random(seed);
  }
}
