package dev.dateline.daemon.ingest;

import dev.dateline.daemon.watch.FileChange;
import dev.dateline.manifest.FileKey;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes that wait for a worker, bounded. Fresh ones go before the backlog of a scan; changes of
 * one file are handed out one after the other, in their order, so a fresh one of a file that waits
 * in the backlog waits behind it. Thread-safe.
 */
final class ChangeQueue {
  /** Enough to keep the workers busy; more only costs memory. */
  private static final int MOST_WAITING = 1_000;

  private final Deque<FileChange> fresh = new ArrayDeque<>();
  private final Deque<FileChange> backlog = new ArrayDeque<>();
  private final Map<FileKey, Integer> inHand = new HashMap<>();
  private int changesInHand;
  private boolean closed;

  /** Waits for room, then adds a change; does nothing once the queue is closed. */
  synchronized void put(FileChange change, boolean isFresh) throws InterruptedException {
    while ((isFresh ? fresh : backlog).size() >= MOST_WAITING && !closed) {
      wait();
    }
    if (!closed) {
      boolean overtakes = isFresh && !touchesBacklog(change);
      (overtakes ? fresh : backlog).addLast(change);
      notifyAll();
    }
  }

  /** Waits for a change whose file nobody has in hand; null once the queue is closed. */
  synchronized @Nullable FileChange take() throws InterruptedException {
    while (!closed) {
      FileChange change = next(fresh);
      if (change == null) {
        change = next(backlog);
      }
      if (change != null) {
        for (FileKey key : keys(change)) {
          inHand.merge(key, 1, Integer::sum);
        }
        changesInHand++;
        notifyAll();
        return change;
      }
      wait();
    }
    return null;
  }

  /** Says that a change which was taken is done. */
  synchronized void done(FileChange change) {
    for (FileKey key : keys(change)) {
      inHand.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
    }
    changesInHand--;
    notifyAll();
  }

  synchronized boolean isIdle() {
    return fresh.isEmpty() && backlog.isEmpty() && changesInHand == 0;
  }

  /** Waits until nothing waits and nothing is in hand, or the queue is closed. */
  synchronized void awaitIdle() throws InterruptedException {
    while (!isIdle() && !closed) {
      wait();
    }
  }

  /** Forgets what waits; nothing more is handed out. */
  synchronized void close() {
    closed = true;
    fresh.clear();
    backlog.clear();
    notifyAll();
  }

  private boolean touchesBacklog(FileChange change) {
    List<FileKey> keys = keys(change);
    return backlog.stream().anyMatch(waiting -> !Collections.disjoint(keys(waiting), keys));
  }

  private @Nullable FileChange next(Deque<FileChange> queue) {
    Set<FileKey> passedOver = new HashSet<>();
    for (Iterator<FileChange> each = queue.iterator(); each.hasNext(); ) {
      FileChange change = each.next();
      List<FileKey> keys = keys(change);
      if (keys.stream().noneMatch(key -> inHand.containsKey(key) || passedOver.contains(key))) {
        each.remove();
        return change;
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
