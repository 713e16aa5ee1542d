package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.scan.FileChange;
import java.time.Duration;

/**
 * Decides when to commit: as soon as there is nothing left to do; under load at an interval, and
 * sooner where a fresh change is done, which somebody may look for. A commit that takes long
 * stretches the interval, so that committing takes at most a tenth of the time; for what is fresh
 * it may take more, but nobody waits longer than a second for it to begin. What is only taken out
 * waits for the interval in any case: nobody waits for it, and a folder that is deleted comes as
 * one file after the other, with the queue empty in between.
 */
final class Committer implements Crew.Work {
  /** A pause is so many times as long as the commit before it took. */
  private static final int PAUSES = 9;

  private static final int PRESSING_PAUSES = 4;

  /** How long what is fresh waits under load, for others to be committed with it. */
  private static final Duration PROMPT = Duration.ofMillis(250);

  private static final Duration LATEST = Duration.ofMillis(750);

  private final ArchiveWriter writer;
  private final ChangeQueue queue;
  private final Duration interval;
  private volatile boolean changed;
  private volatile boolean awaited;
  private volatile boolean pressing;
  private boolean stopped;

  Committer(ArchiveWriter writer, ChangeQueue queue, Duration interval) {
    this.writer = writer;
    this.queue = queue;
    this.interval = interval;
  }

  /**
   * Says that there is something new to commit; wakes the thread only where that changes its mind.
   */
  void changed(Task task) {
    boolean somethingNew = !(task.change() instanceof FileChange.Gone);
    changed(somethingNew, somethingNew && task.fresh());
  }

  /** Says that a part of a file is there. */
  void changed() {
    changed(true, false);
  }

  private void changed(boolean somethingNew, boolean fresh) {
    if (!changed || (somethingNew && !awaited) || (fresh && !pressing) || queue.isIdle()) {
      synchronized (this) {
        changed = true;
        awaited |= somethingNew;
        pressing |= fresh;
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
  public void run() throws InterruptedException {
    long last = System.nanoTime();
    long took = 0;
    while (awaitTime(last, took)) {
      long start = System.nanoTime();
      writer.commit();
      last = System.nanoTime();
      took = last - start;
    }
  }

  /** Waits until a commit is due; false when the thread is to end. */
  private synchronized boolean awaitTime(long last, long took) throws InterruptedException {
    while (!stopped) {
      long left = last + pause(took) - System.nanoTime();
      if (changed && (left <= 0 || (awaited && queue.isIdle()))) {
        changed = false;
        awaited = false;
        pressing = false;
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

  private long pause(long took) {
    long calm = Math.max(interval.toNanos(), took * PAUSES);
    long prompt = Math.clamp(took * PRESSING_PAUSES, PROMPT.toNanos(), LATEST.toNanos());
    return pressing ? Math.min(calm, prompt) : calm;
  }
}
