package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.watch.scan.FileChange.Appeared;
import dev.dateline.daemon.watch.scan.FileChange.Gone;
import dev.dateline.daemon.watch.scan.FileChange.Moved;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Recognises files that were renamed between two scans.
 *
 * <p>A name that is gone and a name that is new belong together when inode, size and modification
 * time are the same. Either may come first in a walk, so both are held back until it ends, at most
 * {@code limit} of each; what comes beyond that is passed on as it is, and a rename among it is an
 * addition and a removal. A scan that has no records to lose holds nothing back. The file's new
 * change time (renaming sets it on many systems) and its device (a manifest has none) are not
 * compared.
 */
final class RenameMatcher {
  /** Bounds the memory of a pass; about 30 MB when both tables are full. */
  static final int LIMIT = 100_000;

  private final int limit;
  private final Consumer<FileChange> changes;
  private final boolean holding;
  private final Map<Content, Deque<FileRecord>> gone = new LinkedHashMap<>();
  private final List<Appeared> appeared = new ArrayList<>();
  private int goneHeld;

  /** What a renamed file keeps. */
  private record Content(long inode, long sizeBytes, long modifiedNanos) {
    static Content of(FileStamp stamp) {
      return new Content(stamp.inode(), stamp.sizeBytes(), stamp.modifiedNanos());
    }
  }

  RenameMatcher(int limit, boolean holding, Consumer<FileChange> changes) {
    this.limit = limit;
    this.holding = holding;
    this.changes = changes;
  }

  void gone(FileRecord record) {
    if (record.stamp().inode() == 0 || goneHeld == limit) {
      changes.accept(new Gone(record));
      return;
    }
    gone.computeIfAbsent(Content.of(record.stamp()), content -> new ArrayDeque<>()).add(record);
    goneHeld++;
  }

  void appeared(Appeared file) {
    if (!holding || file.stamp().inode() == 0 || appeared.size() == limit) {
      changes.accept(file);
      return;
    }
    appeared.add(file);
  }

  /**
   * Reports all that was held back: moves first, for they make room for nothing and cost little.
   */
  void finish() {
    List<Appeared> unmatched = new ArrayList<>();
    for (Appeared file : appeared) {
      Deque<FileRecord> candidates = gone.get(Content.of(file.stamp()));
      FileRecord record = candidates == null ? null : candidates.poll();
      if (record == null) {
        unmatched.add(file);
      } else {
        changes.accept(new Moved(record, file.key(), file.path(), file.stamp()));
      }
    }
    gone.values().forEach(left -> left.forEach(record -> changes.accept(new Gone(record))));
    unmatched.forEach(changes);
  }
}
