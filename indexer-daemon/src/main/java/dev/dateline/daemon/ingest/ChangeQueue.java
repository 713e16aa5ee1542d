package dev.dateline.daemon.ingest;

import dev.dateline.daemon.watch.FileChange;
import dev.dateline.manifest.FileKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes that wait for a worker, bounded. Fresh ones go before the backlog of a scan, and the
 * newest of them before the others: however many files were dropped, the one that was dropped last
 * is found first. Changes of one file are handed out one after the other, in their order; a fresh
 * one takes those that wait for its file along to the front. Thread-safe.
 *
 * <p>Who waits is woken only when it can go on: the scan when half of the backlog is done, a worker
 * when there is something for it. Waking all at each change took a quarter of all time.
 */
final class ChangeQueue {
  /** Enough to keep the workers busy; more only costs memory. */
  private static final int MOST_IN_BACKLOG = 1_000;

  /**
   * Takes in a flood of events, about 10 MB of them, so that the newest need not wait behind it.
   */
  private static final int MOST_FRESH = 20_000;

  private final Deque<Task> fresh = new ArrayDeque<>();
  private final Deque<Task> backlog = new ArrayDeque<>();
  private final List<Task> inHand = new ArrayList<>();
  private final Set<FileKey> keysInHand = new HashSet<>();
  private final Map<FileKey, Integer> keysWaiting = new HashMap<>();
  private final Set<Task> awaited = new HashSet<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition available = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Condition idle = lock.newCondition();
  private final Condition progress = lock.newCondition();
  private final Condition closing = lock.newCondition();
  private long next;
  private boolean closed;

  /** Waits for room, then adds a change; does nothing once the queue is closed. */
  void put(FileChange change, boolean isFresh) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (isFull(isFresh) && !closed) {
        room.await();
      }
      if (!closed) {
        Task task = new Task(next++, change, isFresh);
        if (isFresh) {
          List<Task> before = takeOutWaitingFor(task);
          fresh.addFirst(task);
          before.forEach(fresh::addFirst);
        } else {
          backlog.addLast(task);
        }
        noteWaiting(task);
        available.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isFull(boolean isFresh) {
    return isFresh ? fresh.size() >= MOST_FRESH : backlog.size() >= MOST_IN_BACKLOG;
  }

  /**
   * Takes out what waits for the files of a change, and for theirs in turn, where several files are
   * renamed; the latest comes first.
   */
  private List<Task> takeOutWaitingFor(Task task) {
    Set<FileKey> keys = new HashSet<>(task.keys());
    List<Task> found = new ArrayList<>();
    while (keys.stream().anyMatch(keysWaiting::containsKey)) {
      for (Deque<Task> tasks : List.of(fresh, backlog)) {
        tasks.removeIf(waiting -> {
          boolean related = !Collections.disjoint(waiting.keys(), keys);
          if (related) {
            found.add(waiting);
            keys.addAll(waiting.keys());
            forgetWaiting(waiting);
          }
          return related;
        });
      }
    }
    found.forEach(this::noteWaiting);
    found.sort(Comparator.comparingLong(Task::number).reversed());
    return found;
  }

  private void noteWaiting(Task task) {
    task.keys().forEach(key -> keysWaiting.merge(key, 1, Integer::sum));
  }

  private void forgetWaiting(Task task) {
    task.keys().forEach(key -> keysWaiting.computeIfPresent(key, (k, n) -> n == 1 ? null : n - 1));
  }

  /** Waits for a change whose file nobody has in hand; null once the queue is closed. */
  @Nullable Task take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        Task task = next();
        if (task != null) {
          inHand.add(task);
          keysInHand.addAll(task.keys());
          forgetWaiting(task);
          if (fresh.size() < MOST_FRESH && backlog.size() <= MOST_IN_BACKLOG / 2) {
            room.signalAll();
          }
          return task;
        }
        available.await();
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Says that a change which was taken is done. */
  void done(Task task) {
    lock.lock();
    try {
      inHand.remove(task);
      task.keys().forEach(keysInHand::remove);
      available.signal(); // what waited for this file may go on
      if (awaited.remove(task)) {
        progress.signalAll();
      }
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
      return fresh.isEmpty() && backlog.isEmpty() && inHand.isEmpty();
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

  /**
   * Waits until all that came before, and concerns files at or below a folder, is done, or the
   * queue is closed.
   */
  void awaitBelow(String folder) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long before = next;
      Task last = lastBelow(folder, before);
      while (last != null && !closed) {
        awaited.add(last);
        progress.await();
        last = lastBelow(folder, before);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Of what is not done yet the last that concerns a folder; others mostly are done before it. */
  private @Nullable Task lastBelow(String folder, long before) {
    return Stream.of(backlog, fresh, inHand)
        .flatMap(tasks -> tasks.stream())
        .filter(task -> task.number() < before && task.isBelow(folder))
        .max(Comparator.comparingLong(Task::number))
        .orElse(null);
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
      keysWaiting.clear();
      available.signalAll();
      room.signalAll();
      idle.signalAll();
      progress.signalAll();
      closing.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The first change of which no file is in hand or waits before it. */
  private @Nullable Task next() {
    Set<FileKey> passedOver = new HashSet<>();
    Task task = next(fresh, passedOver);
    return task == null ? next(backlog, passedOver) : task;
  }

  private @Nullable Task next(Deque<Task> queue, Set<FileKey> passedOver) {
    for (Iterator<Task> each = queue.iterator(); each.hasNext(); ) {
      Task task = each.next();
      List<FileKey> keys = task.keys();
      if (Collections.disjoint(keys, keysInHand) && Collections.disjoint(keys, passedOver)) {
        each.remove();
        return task;
      }
      passedOver.addAll(keys);
    }
    return null;
  }
}
