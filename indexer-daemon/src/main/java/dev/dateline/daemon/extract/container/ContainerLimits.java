package dev.dateline.daemon.extract.container;

import java.time.Duration;

/**
 * How much of a container is held at once.
 *
 * @param articles the most articles of a part; 1,000, since a part is written, and held, as one
 * @param characters the most text of a part, in characters; 16 million, for the same reason. One
 *     article alone may exceed it
 * @param lineBytes the longest line, in bytes; 16 MB, which no article reaches. A longer one is a
 *     problem and is passed over without being held
 * @param timeout how long it may take until the next article comes; 60 seconds
 * @param unpackedBytes how much content without an article is read, in unpacked bytes; 1 GB
 */
public record ContainerLimits(
    int articles, int characters, int lineBytes, Duration timeout, long unpackedBytes) {
  /** The limits that suit articles. */
  public static final ContainerLimits DEFAULT =
      new ContainerLimits(
          1_000, 16_000_000, 16 * 1024 * 1024, Duration.ofSeconds(60), 1024L * 1024 * 1024);

  /** Checks that each limit is 1 or more. */
  public ContainerLimits {
    if (timeout.isNegative() || timeout.isZero() || unpackedBytes < 1) {
      throw new IllegalArgumentException(
          "timeout must be > 0 and unpacked bytes >= 1, got %s and %d"
              .formatted(timeout, unpackedBytes));
    }
    if (articles < 1 || characters < 1 || lineBytes < 1) {
      throw new IllegalArgumentException(
          "limits must be >= 1, got articles %d, characters %d, line bytes %d"
              .formatted(articles, characters, lineBytes));
    }
  }
}
