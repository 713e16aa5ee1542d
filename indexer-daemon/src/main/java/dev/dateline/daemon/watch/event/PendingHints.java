package dev.dateline.daemon.watch.event;

import dev.dateline.daemon.watch.root.SortedLocations;
import dev.dateline.manifest.FileStamp;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps hints until they are due, in the order of that. A location has at most one hint about its
 * file and one about scanning it; renamings belong to no location. Not thread-safe.
 */
final class PendingHints {
  private static final int CANCELLED_KEPT = 1_000;

  private final NavigableMap<String, Pending> files = new TreeMap<>();
  private final NavigableMap<String, Pending> scans = new TreeMap<>();
  private final PriorityQueue<Pending> byTime = new PriorityQueue<>();
  private long made;

  /** A hint that waits. */
  static final class Pending implements Comparable<Pending> {
    private final Hint hint;
    private final long dueMillis;
    private final long number;
    private final @Nullable FileStamp seen;
    private boolean cancelled;

    private Pending(Hint hint, long dueMillis, long number, @Nullable FileStamp seen) {
      this.hint = hint;
      this.dueMillis = dueMillis;
      this.number = number;
      this.seen = seen;
    }

    Hint hint() {
      return hint;
    }

    /** The file as it was when the hint came; null where nobody looked. */
    @Nullable FileStamp seen() {
      return seen;
    }

    @Override
    public int compareTo(Pending other) {
      int byTime = Long.compare(dueMillis, other.dueMillis);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  int files() {
    return files.size();
  }

  int scans() {
    return scans.size();
  }

  int all() {
    return byTime.size();
  }

  /** What is pending for a file; null if nothing is. */
  @Nullable Pending file(String location) {
    return files.get(location);
  }

  /** Whether a scan of a place, or of a folder above it, is pending. */
  boolean scanCovers(String location) {
    return SortedLocations.covers(scans, location);
  }

  /** Replaces what is pending for a file. */
  void putFile(String location, Hint hint, long dueMillis, @Nullable FileStamp seen) {
    cancel(files.put(location, add(hint, dueMillis, seen)));
  }

  /** Replaces a scan, and all below it. */
  void putScan(Hint.Doubt doubt, long dueMillis) {
    removeScans(doubt.location());
    scans.put(doubt.location(), add(doubt, dueMillis, null));
  }

  /** Adds a renaming. */
  void putRenaming(Hint.Renamed renamed, long dueMillis) {
    add(renamed, dueMillis, null);
  }

  private Pending add(Hint hint, long dueMillis, @Nullable FileStamp seen) {
    if (byTime.size() > CANCELLED_KEPT + 2 * (files.size() + scans.size())) {
      byTime.removeIf(pending -> pending.cancelled);
    }
    Pending pending = new Pending(hint, dueMillis, made++, seen);
    byTime.add(pending);
    return pending;
  }

  /** Takes out what is pending for the files at or below a place. */
  Map<String, Pending> removeFiles(String location) {
    return remove(files, location);
  }

  /** Takes out the scans pending at or below a place. */
  Map<String, Pending> removeScans(String location) {
    return remove(scans, location);
  }

  private static Map<String, Pending> remove(NavigableMap<String, Pending> from, String location) {
    Map<String, Pending> removed = new HashMap<>(SortedLocations.atOrBelow(from, location));
    from.keySet().removeAll(removed.keySet());
    removed.values().forEach(PendingHints::cancel);
    return removed;
  }

  private static void cancel(@Nullable Pending pending) {
    if (pending != null) {
      pending.cancelled = true;
    }
  }

  /** When the next hint is due; the end of time if none is pending. */
  long nextDueMillis() {
    dropCancelled();
    Pending next = byTime.peek();
    return next == null ? Long.MAX_VALUE : next.dueMillis;
  }

  /** Takes out the next hint that is due by now; null if none is. */
  @Nullable Pending poll(long nowMillis) {
    dropCancelled();
    Pending next = byTime.peek();
    if (next == null || next.dueMillis > nowMillis) {
      return null;
    }
    byTime.remove();
    switch (next.hint) {
      case Hint.Touched touched -> files.remove(touched.location());
      case Hint.Gone gone -> files.remove(gone.location());
      case Hint.Doubt doubt -> scans.remove(doubt.location());
      case Hint.Renamed renamed -> {} // belongs to no location
      case Hint.Silent silent -> throw new IllegalStateException("never pending: " + silent);
      case Hint.Lost lost -> throw new IllegalStateException("never pending: " + lost);
    }
    return next;
  }

  private void dropCancelled() {
    while (!byTime.isEmpty() && byTime.peek().cancelled) {
      byTime.remove();
    }
  }
}
