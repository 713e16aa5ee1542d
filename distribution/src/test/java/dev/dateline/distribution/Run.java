package dev.dateline.distribution;

import java.util.List;

/**
 * A program that has ended.
 *
 * @param exitCode how it ended
 * @param out its results
 * @param err its messages
 */
record Run(int exitCode, String out, String err) {
  /** Its results, line by line. */
  List<String> lines() {
    return out.lines().toList();
  }

  /** The same if it ended as it should; fails with all that it said if not. */
  Run endedWith(int expected) {
    if (exitCode != expected) {
      throw new AssertionError("expected exit code %d, got %s".formatted(expected, this));
    }
    return this;
  }

  @Override
  public String toString() {
    return "%d%n--- output%n%s%n--- messages%n%s".formatted(exitCode, out, err);
  }
}
