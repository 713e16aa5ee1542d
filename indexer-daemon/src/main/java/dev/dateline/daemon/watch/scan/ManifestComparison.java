package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange.Appeared;
import dev.dateline.daemon.watch.scan.FileChange.Modified;
import dev.dateline.daemon.watch.scan.FileChange.Unseen;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import java.util.Iterator;
import java.util.function.Consumer;

/** Compares the files that a walk meets with the manifest's records. */
final class ManifestComparison {
  private final ScanScope scope;
  private final ScanTally tally;
  private final long settledBefore;
  private final Consumer<FileChange> changes;
  private final RenameMatcher renames;
  private final RecordCursor records;

  /**
   * Begins a comparison.
   *
   * @param settledBefore the moment before which a file must have been modified to be settled
   */
  ManifestComparison(ScanScope scope, ScanTally tally, long settledBefore, Inputs inputs) {
    this.scope = scope;
    this.tally = tally;
    this.settledBefore = settledBefore;
    this.changes =
        change -> {
          if (!inputs.observer().takesOver(change)) {
            tally.changes++;
            inputs.changes().accept(change);
          }
        };
    this.renames = new RenameMatcher(RenameMatcher.LIMIT, inputs.records().hasNext(), changes);
    this.records = new RecordCursor(inputs.records(), renames::gone);
  }

  /** What a comparison reads, and where its findings go. */
  record Inputs(
      Iterator<FileRecord> records, Consumer<FileChange> changes, ScanObserver observer) {}

  /** The walk has met a file. */
  void file(String location, FileStamp seen) {
    FileKey key = scope.key(location);
    FileRecord record = records.meet(key);
    if (record != null && record.stamp().equals(seen)) {
      tally.unchanged++;
      return;
    }
    FileStamp stamp = FileStamps.marked(seen, settledBefore);
    if (record == null) {
      renames.appeared(new Appeared(key, EncodedPaths.path(location), stamp));
    } else {
      changes.accept(new Modified(key, EncodedPaths.path(location), stamp));
    }
  }

  /** The walk could not look at or below a place. */
  void keep(String location, String reason) {
    FileKey key = scope.key(location);
    FileRecord own = records.keepAtOrBelow(key);
    boolean told =
        own != null && (!own.stamp().equals(FileStamp.NONE) || reason.equals(own.reason()));
    if (!told) {
      changes.accept(new Unseen(key, reason));
    }
  }

  /** The walk has ended. */
  void finish() {
    records.finish();
    renames.finish();
  }
}
