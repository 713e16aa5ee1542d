package dev.dateline.daemon.watch.event;

import java.time.Duration;

/**
 * The times and limits of a watcher.
 *
 * @param rest how long size and modification time of a file must stay the same before it counts as
 *     complete, where the system does not tell that it was closed
 * @param openRest the same for a file that was created and not yet closed, as far as the system
 *     tells; some ways of creating files are never followed by a closing
 * @param poll how often folders are scanned from which no events come: network mounts, folders
 *     beyond the system's limit, roots that vanished
 * @param reconcile how often everything is scanned, against events that the system never sends
 * @param mostPending how many files may be pending; beyond that a file's whole folder is scanned
 *     instead. It bounds memory to about 30 MB.
 * @param mostUnreadBytes how many bytes of events may wait to be looked at; beyond that everything
 *     is scanned
 */
public record WatchSettings(
    Duration rest,
    Duration openRest,
    Duration poll,
    Duration reconcile,
    int mostPending,
    int mostUnreadBytes) {
  /** One second, half a minute, a minute, a quarter of an hour, 100,000 files, 16 MB. */
  public static final WatchSettings DEFAULT =
      new WatchSettings(
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(15),
          100_000,
          16 * 1024 * 1024);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if a time is negative or a limit is not positive
   */
  public WatchSettings {
    if (rest.isNegative() || openRest.isNegative()) {
      throw new IllegalArgumentException("a file rests for no negative time");
    }
    if (!poll.isPositive() || !reconcile.isPositive()) {
      throw new IllegalArgumentException("the times between scans are positive");
    }
    if (mostPending < 1 || mostUnreadBytes < 1) {
      throw new IllegalArgumentException("the limits are at least 1");
    }
  }

  /**
   * The same with another time of rest.
   *
   * @param value how long a file must rest
   * @return the changed settings
   */
  public WatchSettings withRest(Duration value) {
    return new WatchSettings(value, openRest, poll, reconcile, mostPending, mostUnreadBytes);
  }

  /**
   * The same with other times between scans.
   *
   * @param pollEvery how often folders without events are scanned
   * @param reconcileEvery how often everything is scanned
   * @return the changed settings
   */
  public WatchSettings withScans(Duration pollEvery, Duration reconcileEvery) {
    return new WatchSettings(
        rest, openRest, pollEvery, reconcileEvery, mostPending, mostUnreadBytes);
  }

  /**
   * The same with other limits.
   *
   * @param pending how many files may be pending
   * @param unreadBytes how many bytes of events may wait
   * @return the changed settings
   */
  public WatchSettings withLimits(int pending, int unreadBytes) {
    return new WatchSettings(rest, openRest, poll, reconcile, pending, unreadBytes);
  }
}
