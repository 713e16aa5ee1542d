package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.watch.FileChange;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Decides when to commit: as soon as there is nothing left to do, and at an interval under load. A
 * commit that takes long stretches the interval, so that committing takes at most a tenth of the
 * time. What is only taken out waits for the interval in any case: nobody waits for it, and a
 * folder that is deleted comes as one file after the other, with the queue empty in between.
 */
final class Committer implements Runnable {
  private static final int SHARE = 20;

  private final ArchiveWriter writer;
  private final ChangeQueue queue;
  private final Duration interval;
  private final Consumer<Throwable> failed;
  private volatile boolean changed;
  private volatile boolean awaited;
  private boolean stopped;

  Committer(
      ArchiveWriter writer, ChangeQueue queue, Duration interval, Consumer<Throwable> failed) {
    this.writer = writer;
    this.queue = queue;
    this.interval = interval;
    this.failed = failed;
  }

  /**
   * Says that there is something new to commit; wakes the thread only where that changes its mind.
   */
  void changed(FileChange change) {
    changed(!(change instanceof FileChange.Gone));
  }

  /** Says that a part of a file is there. */
  void changed() {
    changed(true);
  }

  private void changed(boolean somethingNew) {
    if (!changed || (somethingNew && !awaited) || queue.isIdle()) {
      synchronized (this) {
        changed = true;
        awaited |= somethingNew;
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
    try {
      long pause = interval.toNanos();
      long last = System.nanoTime();
      while (awaitTime(last + pause)) {
        long start = System.nanoTime();
        writer.commit();
        last = System.nanoTime();
        pause = Math.max(interval.toNanos(), (last - start) * SHARE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // The edge of the thread: without it nothing would be committed any more, and nobody told.
      failed.accept(e);
    }
  }

  /** Waits until a commit is due; false when the thread is to end. */
  private synchronized boolean awaitTime(long due) throws InterruptedException {
    while (!stopped) {
      long left = due - System.nanoTime();
      if (changed && (left <= 0 || (awaited && queue.isIdle()))) {
        changed = false;
        awaited = false;
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
