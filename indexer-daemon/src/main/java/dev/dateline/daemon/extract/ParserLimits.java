package dev.dateline.daemon.extract;

import java.time.Duration;

/**
 * How the parser processes are kept.
 *
 * @param timeout how long it may take until the next article of a file comes, or the only one; 60
 *     seconds, some hundred times what a large document takes
 * @param processes how many run at once; 2, since parsing is processor work
 * @param heapMegabytes the memory of each; 512, enough for documents of some 100 MB
 * @param filesPerProcess after how many files a process is replaced; 500, so that what leaks in a
 *     parser does not add up
 */
public record ParserLimits(
    Duration timeout, int processes, int heapMegabytes, int filesPerProcess) {
  /** The limits that suit articles. */
  public static final ParserLimits DEFAULT = new ParserLimits(Duration.ofSeconds(60), 2, 512, 500);

  /** Checks that each limit is possible. */
  public ParserLimits {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be > 0, got " + timeout);
    }
    if (processes < 1 || heapMegabytes < 16 || filesPerProcess < 1) {
      throw new IllegalArgumentException(
          "processes and files per process must be >= 1 and heap megabytes >= 16, got %d, %d, %d"
              .formatted(processes, filesPerProcess, heapMegabytes));
    }
  }
}
