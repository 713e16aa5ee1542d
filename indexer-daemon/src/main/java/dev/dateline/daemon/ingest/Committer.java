package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.manifest.ArchiveException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Decides when to commit: as soon as there is nothing left to do, and at an interval under load. A
 * commit that takes long stretches the interval, so that committing takes at most a tenth of the
 * time.
 */
final class Committer implements Runnable {
  private static final int SHARE = 20;

  private final ArchiveWriter writer;
  private final ChangeQueue queue;
  private final Duration interval;
  private final Consumer<ArchiveException> failed;
  private volatile boolean changed;
  private boolean stopped;

  Committer(
      ArchiveWriter writer,
      ChangeQueue queue,
      Duration interval,
      Consumer<ArchiveException> failed) {
    this.writer = writer;
    this.queue = queue;
    this.interval = interval;
    this.failed = failed;
  }

  /**
   * Says that there is something new to commit; wakes the thread only where that changes its mind.
   */
  void changed() {
    if (!changed || queue.isIdle()) {
      synchronized (this) {
        changed = true;
        notifyAll();
      }
    }
  }

  /** Ends the thread after what it is doing. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  @Override
  public void run() {
    long pause = interval.toNanos();
    long last = System.nanoTime();
    try {
      while (awaitTime(last + pause)) {
        long start = System.nanoTime();
        writer.commit();
        last = System.nanoTime();
        pause = Math.max(interval.toNanos(), (last - start) * SHARE);
      }
    } catch (ArchiveException e) {
      failed.accept(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until a commit is due; false when the thread is to end. */
  private synchronized boolean awaitTime(long due) throws InterruptedException {
    while (!stopped) {
      long left = due - System.nanoTime();
      if (changed && (left <= 0 || queue.isIdle())) {
        changed = false;
        return true;
      }
      if (changed) {
        wait(Math.max(1, left / 1_000_000));
      } else {
        wait();
      }
    }
    return false;
  }
}
