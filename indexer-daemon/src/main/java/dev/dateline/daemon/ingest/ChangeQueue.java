package dev.dateline.daemon.ingest;

import dev.dateline.daemon.watch.FileChange;
import dev.dateline.manifest.FileKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Changes that wait for a worker, bounded. Fresh ones go before the backlog of a scan; changes of
 * one file are handed out one after the other, in their order, so a fresh one of a file that waits
 * in the backlog waits behind it. Thread-safe.
 *
 * <p>Who waits is woken only when it can go on: the scan when half of the backlog is done, a worker
 * when there is something for it. Waking all at each change took a quarter of all time.
 */
final class ChangeQueue {
  /** Enough to keep the workers busy; more only costs memory. */
  private static final int MOST_WAITING = 1_000;

  private final Deque<FileChange> fresh = new ArrayDeque<>();
  private final Deque<FileChange> backlog = new ArrayDeque<>();
  private final Set<FileKey> inHand = new HashSet<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition available = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Condition idle = lock.newCondition();
  private final Condition closing = lock.newCondition();
  private int changesInHand;
  private boolean closed;

  /** Waits for room, then adds a change; does nothing once the queue is closed. */
  void put(FileChange change, boolean isFresh) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while ((isFresh ? fresh : backlog).size() >= MOST_WAITING && !closed) {
        room.await();
      }
      if (!closed) {
        boolean overtakes = isFresh && !touchesBacklog(change);
        (overtakes ? fresh : backlog).addLast(change);
        available.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a change whose file nobody has in hand; null once the queue is closed. */
  @Nullable FileChange take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        FileChange change = next(fresh);
        if (change == null) {
          change = next(backlog);
        }
        if (change != null) {
          inHand.addAll(keys(change));
          changesInHand++;
          if (fresh.size() <= MOST_WAITING / 2 && backlog.size() <= MOST_WAITING / 2) {
            room.signalAll();
          }
          return change;
        }
        available.await();
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Says that a change which was taken is done. */
  void done(FileChange change) {
    lock.lock();
    try {
      keys(change).forEach(inHand::remove);
      changesInHand--;
      available.signal(); // what waited for this file may go on
      if (isIdle()) {
        idle.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isIdle() {
    lock.lock();
    try {
      return fresh.isEmpty() && backlog.isEmpty() && changesInHand == 0;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until nothing waits and nothing is in hand, or the queue is closed. */
  void awaitIdle() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!isIdle() && !closed) {
        idle.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits so long, at most until the queue is closed; whether it is. */
  boolean awaitClosed(Duration time) throws InterruptedException {
    long left = time.toNanos();
    lock.lockInterruptibly();
    try {
      while (!closed && left > 0) {
        left = closing.awaitNanos(left);
      }
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets what waits; nothing more is handed out. */
  void close() {
    lock.lock();
    try {
      closed = true;
      fresh.clear();
      backlog.clear();
      available.signalAll();
      room.signalAll();
      idle.signalAll();
      closing.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean touchesBacklog(FileChange change) {
    List<FileKey> keys = keys(change);
    return backlog.stream().anyMatch(waiting -> !Collections.disjoint(keys(waiting), keys));
  }

  /** The first change of which no file is in hand or waits before it. */
  private @Nullable FileChange next(Deque<FileChange> queue) {
    Set<FileKey> passedOver = Set.of();
    for (Iterator<FileChange> each = queue.iterator(); each.hasNext(); ) {
      FileChange change = each.next();
      List<FileKey> keys = keys(change);
      if (Collections.disjoint(keys, inHand) && Collections.disjoint(keys, passedOver)) {
        each.remove();
        return change;
      }
      if (passedOver.isEmpty()) {
        passedOver = new HashSet<>();
      }
      passedOver.addAll(keys);
    }
    return null;
  }

  private static List<FileKey> keys(FileChange change) {
    return change instanceof FileChange.Moved moved
        ? List.of(moved.previous().key(), moved.key())
        : List.of(change.key());
  }
}
