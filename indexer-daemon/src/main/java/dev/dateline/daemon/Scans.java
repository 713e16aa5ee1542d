package dev.dateline.daemon;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.crew.Member;
import dev.dateline.daemon.watch.FolderEvent;
import dev.dateline.daemon.watch.FolderEvent.Renamed;
import dev.dateline.daemon.watch.FolderEvent.Rescan;
import dev.dateline.manifest.FileKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at whole folders beside the thread that hears events, which no scan holds up.
 *
 * <p>One look comes after the other, each with records that lag behind none before it. While one
 * takes its time, a folder that is asked for waits, but is glanced at by a second thread: what is
 * new in it need not wait ({@link FolderLook}).
 *
 * <p>Thread-safe. At most so many folders wait; beyond that whole roots are scanned in their place.
 */
final class Scans implements AutoCloseable {
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_GLANCES = 100;
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final FolderLook look;
  private final Deque<FolderEvent> waiting = new ArrayDeque<>();
  private final Deque<Rescan> glances = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asked = lock.newCondition();
  private final Member looker;
  private final Member glancer;
  private @Nullable FolderEvent current;

  Scans(Crew crew, FolderLook look) {
    this.look = look;
    this.looker = crew.start("scans", this::work);
    this.glancer =
        crew.start(
            "glances",
            () -> {
              while (true) {
                look.glance(awaitGlance());
              }
            });
  }

  /** Has a folder scanned. */
  void ask(Rescan rescan) {
    change(() -> {
      if (isAsked(rescan)) {
        return;
      }
      if (isBusy() && glances.size() < MOST_GLANCES && isNoTarget(rescan)) {
        glances.addLast(rescan);
      }
      add(rescan);
    });
  }

  /**
   * Has a folder scanned in which there is more than can be done at once: no glance brings more.
   */
  void askLater(Rescan rescan) {
    change(() -> {
      if (!isAsked(rescan)) {
        add(rescan);
      }
    });
  }

  private boolean isAsked(Rescan rescan) {
    return waiting.stream().anyMatch(other -> covers(other, rescan));
  }

  /** Has the records of a folder that was renamed follow it. */
  void ask(Renamed renamed) {
    change(() -> add(renamed));
  }

  private void add(FolderEvent event) {
    if (waiting.size() < MOST_WAITING) {
      waiting.addLast(event);
    } else {
      waiting.clear();
      waiting.addAll(look.everything("too many folders wait to be scanned"));
    }
  }

  private static boolean covers(FolderEvent waiting, Rescan asked) {
    return waiting instanceof Rescan other
        && new FileKey(asked.folder()).isAtOrBelow(other.folder());
  }

  /** What was renamed is to be moved, not read as if it were new. */
  private boolean isNoTarget(Rescan rescan) {
    FileKey folder = new FileKey(rescan.folder());
    return Stream.concat(Stream.ofNullable(current), waiting.stream())
        .noneMatch(
            other -> other instanceof Renamed renamed && folder.isAtOrBelow(renamed.key().value()));
  }

  /** Whether nothing waits and no scan runs. */
  boolean isIdle() {
    lock.lock();
    try {
      return !isBusy();
    } finally {
      lock.unlock();
    }
  }

  private boolean isBusy() {
    return current != null || !waiting.isEmpty();
  }

  private void work() throws InterruptedException {
    while (true) {
      switch (awaitNext()) {
        case Rescan rescan -> look.scan(rescan);
        case Renamed renamed -> look.follow(renamed);
        case FolderEvent other -> throw new IllegalStateException("no look: " + other);
      }
    }
  }

  private FolderEvent awaitNext() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      current = null;
      while (waiting.isEmpty()) {
        asked.await();
      }
      FolderEvent next = waiting.removeFirst();
      current = next;
      return next;
    } finally {
      lock.unlock();
    }
  }

  private Rescan awaitGlance() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (glances.isEmpty()) {
        asked.await();
      }
      return glances.removeFirst();
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      asked.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the scans; what was not looked at is found by the next run. Waits for them, but not for a
   * file system that does not answer.
   */
  @Override
  public void close() {
    looker.tellToEnd();
    glancer.tellToEnd();
    looker.awaitEnd(GRACE);
    glancer.awaitEnd(GRACE);
  }
}
