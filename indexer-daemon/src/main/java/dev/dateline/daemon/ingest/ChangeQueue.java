package dev.dateline.daemon.ingest;

import dev.dateline.daemon.watch.scan.FileChange;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Changes that wait for a worker, bounded. Fresh ones go before the backlog of a scan, and the
 * newest of them before the others: however many files were dropped, the one that was dropped last
 * is found first. Changes of one file are handed out one after the other, in their order; a fresh
 * one takes those that wait for its file along to the front. Thread-safe.
 *
 * <p>What needs no parser process has a lane of its own, so that a worker kept free for it never
 * waits for one. The other workers come to that lane last of the fresh, since they are the only
 * ones for the others.
 *
 * <p>Who waits is woken only when it can go on: who adds, when half of its own lane is done; a
 * worker, when there is something for it. Waking all at each change took a quarter of all time.
 */
final class ChangeQueue {
  private final WaitingTasks tasks = new WaitingTasks();
  private final Set<Task> awaited = new HashSet<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition available = lock.newCondition();
  private final Condition quickAvailable = lock.newCondition();
  private final Map<Lane, Condition> room = new EnumMap<>(Lane.class);
  private final Condition idle = lock.newCondition();
  private final Condition progress = lock.newCondition();
  private final Condition closing = lock.newCondition();
  private long next;
  private boolean quickWaits;
  private boolean closed;

  ChangeQueue() {
    for (Lane lane : Lane.values()) {
      room.put(lane, lock.newCondition());
    }
  }

  /** Waits for room, then adds a change; does nothing once the queue is closed. */
  void put(FileChange change, boolean isFresh) throws InterruptedException {
    Lane lane = Lane.of(change, isFresh);
    lock.lockInterruptibly();
    try {
      while (tasks.isFull(lane) && !closed) {
        room(lane).await();
      }
      add(change, lane);
    } finally {
      lock.unlock();
    }
  }

  /** Adds a fresh change where there is room at once; whether that is so, or the queue closed. */
  boolean offer(FileChange change) {
    Lane lane = Lane.of(change, true);
    lock.lock();
    try {
      if (tasks.isFull(lane) && !closed) {
        return false;
      }
      add(change, lane);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private Condition room(Lane lane) {
    return Objects.requireNonNull(room.get(lane));
  }

  private void add(FileChange change, Lane wanted) {
    if (closed) {
      return;
    }
    Lane lane = tasks.add(new Task(next++, change, wanted));
    if (lane == Lane.QUICK && quickWaits) {
      quickWaits = false;
      quickAvailable.signal();
    } else {
      available.signal();
    }
  }

  /** Waits for a change whose file nobody has in hand; null once the queue is closed. */
  @Nullable Task take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        Task task = tasks.take(Lane.FRESH, Lane.QUICK, Lane.BACKLOG);
        if (task != null) {
          wakeWhoeverHasRoom();
          return task;
        }
        available.await();
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** The same for a worker that waits for no parser process. */
  @Nullable Task takeQuick() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        Task task = tasks.take(Lane.QUICK);
        if (task != null) {
          wakeWhoeverHasRoom();
          return task;
        }
        quickWaits = true;
        quickAvailable.await();
        quickWaits = false;
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void wakeWhoeverHasRoom() {
    room.forEach((lane, waiting) -> {
      if (tasks.hasRoom(lane)) {
        waiting.signalAll();
      }
    });
  }

  /** Says that a change which was taken is done. */
  void done(Task task) {
    lock.lock();
    try {
      if (tasks.done(task)) {
        available.signal();
        quickAvailable.signal();
      }
      if (awaited.remove(task)) {
        progress.signalAll();
      }
      if (tasks.isIdle()) {
        idle.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isIdle() {
    lock.lock();
    try {
      return tasks.isIdle();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until nothing waits and nothing is in hand, or the queue is closed. */
  void awaitIdle() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!tasks.isIdle() && !closed) {
        idle.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until all that came before, and concerns files at or below a folder, is done, or the
   * queue is closed. The last is mostly done after the others.
   */
  void awaitBelow(String folder) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long before = next;
      Task last = tasks.lastBelow(folder, before);
      while (last != null && !closed) {
        awaited.add(last);
        progress.await();
        last = tasks.lastBelow(folder, before);
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
      tasks.clear();
      room.values().forEach(Condition::signalAll);
      for (Condition each : new Condition[] {available, quickAvailable, idle, progress, closing}) {
        each.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }
}
