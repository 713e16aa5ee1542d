package dev.dateline.daemon.ingest;

import dev.dateline.manifest.FileKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes that wait, and those in hand: which comes next, so that those of one file keep their
 * order.
 *
 * <p>Of two fresh changes of one file both are in one lane, where the later cannot overtake the
 * earlier. Not thread-safe.
 */
final class WaitingTasks {
  private final Map<Lane, Deque<Task>> lanes = new EnumMap<>(Lane.class);
  private final List<Task> inHand = new ArrayList<>();
  private final Set<FileKey> keysInHand = new HashSet<>();
  private final Map<FileKey, Integer> keysWaiting = new HashMap<>();

  WaitingTasks() {
    for (Lane lane : Lane.values()) {
      lanes.put(lane, new ArrayDeque<>());
    }
  }

  private Deque<Task> in(Lane lane) {
    return Objects.requireNonNull(lanes.get(lane));
  }

  boolean isFull(Lane lane) {
    return in(lane).size() >= lane.most();
  }

  /** Whether there is so much room that it is worth to wake who waits for it. */
  boolean hasRoom(Lane lane) {
    return in(lane).size() <= lane.most() / 2;
  }

  boolean isIdle() {
    return inHand.isEmpty() && lanes.values().stream().allMatch(Deque::isEmpty);
  }

  /**
   * Adds a change; a fresh one comes first in its lane, behind those that wait for its file, of
   * which one that takes longer keeps all in the lane for such. Gives back the lane.
   */
  Lane add(Task task) {
    if (!task.fresh()) {
      in(Lane.BACKLOG).addLast(task);
      noteWaiting(task);
      return Lane.BACKLOG;
    }
    List<Task> before = takeOutWaitingFor(task);
    boolean quick = Stream.concat(Stream.of(task), before.stream()).allMatch(Task::isQuick);
    Lane lane = quick ? Lane.QUICK : Lane.FRESH;
    in(lane).addFirst(task);
    noteWaiting(task);
    before.forEach(in(lane)::addFirst);
    return lane;
  }

  /**
   * Takes out what waits for the files of a change, and for theirs in turn, where several files are
   * renamed; the latest comes first.
   */
  private List<Task> takeOutWaitingFor(Task task) {
    Set<FileKey> keys = new HashSet<>(task.keys());
    List<Task> found = new ArrayList<>();
    while (keys.stream().anyMatch(keysWaiting::containsKey)) {
      for (Deque<Task> tasks : lanes.values()) {
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

  /** Takes, of the lanes in this order, the first change of which no file is in hand; or null. */
  @Nullable Task take(Lane... order) {
    Set<FileKey> passedOver = new HashSet<>();
    for (Lane lane : order) {
      Task task = take(in(lane), passedOver);
      if (task != null) {
        return task;
      }
    }
    return null;
  }

  private @Nullable Task take(Deque<Task> lane, Set<FileKey> passedOver) {
    for (Iterator<Task> each = lane.iterator(); each.hasNext(); ) {
      Task task = each.next();
      List<FileKey> keys = task.keys();
      if (Collections.disjoint(keys, keysInHand) && Collections.disjoint(keys, passedOver)) {
        each.remove();
        forgetWaiting(task);
        inHand.add(task);
        keysInHand.addAll(keys);
        return task;
      }
      passedOver.addAll(keys);
    }
    return null;
  }

  /** A change is done; whether others waited for its files. */
  boolean done(Task task) {
    inHand.remove(task);
    task.keys().forEach(keysInHand::remove);
    return task.keys().stream().anyMatch(keysWaiting::containsKey);
  }

  /** The last change before a number, not done yet, that concerns a folder; null where none is. */
  @Nullable Task lastBelow(String folder, long before) {
    return Stream.concat(inHand.stream(), lanes.values().stream().flatMap(Deque::stream))
        .filter(task -> task.number() < before && task.isBelow(folder))
        .max(Comparator.comparingLong(Task::number))
        .orElse(null);
  }

  /** Forgets what waits. */
  void clear() {
    lanes.values().forEach(Deque::clear);
    keysWaiting.clear();
  }
}
