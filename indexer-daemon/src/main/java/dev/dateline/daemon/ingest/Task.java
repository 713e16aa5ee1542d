package dev.dateline.daemon.ingest;

import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.FileKey;
import java.util.List;

/**
 * A change on its way through the queue.
 *
 * @param number its place in the order in which changes came
 * @param change what is to be done
 * @param lane where it waits by itself
 */
record Task(long number, FileChange change, Lane lane) {
  /** The files that it concerns, of which no other change may be in hand. */
  List<FileKey> keys() {
    return change instanceof FileChange.Moved moved
        ? List.of(moved.previous().key(), moved.key())
        : List.of(change.key());
  }

  boolean isBelow(String folder) {
    return keys().stream().anyMatch(key -> key.isAtOrBelow(folder));
  }

  /** Whether somebody may wait for it. */
  boolean fresh() {
    return lane != Lane.BACKLOG;
  }

  /** Whether no parser process is waited for, whoever has it done. */
  boolean isQuick() {
    return Lane.of(change, true) == Lane.QUICK;
  }
}
