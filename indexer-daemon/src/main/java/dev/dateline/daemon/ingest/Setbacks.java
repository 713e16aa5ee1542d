package dev.dateline.daemon.ingest;

import dev.dateline.daemon.extract.MachineFailureException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.slf4j.LoggerFactory;

/**
 * Waits where the machine, not a file, keeps files from being read: longer each time, and not for
 * ever where patience has an end. For one thread.
 */
final class Setbacks {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final ChangeQueue queue;
  private final Duration patience;
  private Duration pause = FIRST_PAUSE;
  private Duration waited = Duration.ZERO;

  /** Is patient for so long, or until the queue is closed. */
  Setbacks(ChangeQueue queue, Duration patience) {
    this.queue = queue;
    this.patience = patience;
  }

  /** Says that a file could be read: what was in the way has gone. */
  void over() {
    pause = FIRST_PAUSE;
    waited = Duration.ZERO;
  }

  /**
   * Waits before the file is tried again.
   *
   * @throws MachineFailureException the failure itself, when patience has ended
   * @throws CancellationException if the queue is closed meanwhile
   */
  void await(MachineFailureException failure) throws InterruptedException {
    if (waited.compareTo(patience) >= 0) {
      throw failure;
    }
    LoggerFactory.getLogger(Setbacks.class)
        .warn(
            "no file can be parsed: {}; trying again in {} ms",
            failure.getMessage(),
            pause.toMillis());
    if (queue.awaitClosed(pause)) {
      throw new CancellationException("stopped while the machine kept files from being read");
    }
    waited = waited.plus(pause);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
  }
}
