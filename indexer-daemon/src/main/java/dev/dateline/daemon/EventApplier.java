package dev.dateline.daemon;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.FolderEvent;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import java.util.Optional;

/**
 * Compares events with what the archive knows of their files, and hands the changes to the ingestor
 * in order. What concerns a folder, or a file that is not recorded yet, is for {@link Scans}, and
 * so is what the ingestor has no room for: no event waits for another's work.
 */
final class EventApplier {
  private final ArchiveWriter writer;
  private final Ingestor ingestor;
  private final FileStamps stamps;
  private final Scans scans;

  EventApplier(ArchiveWriter writer, Ingestor ingestor, FileStamps stamps, Scans scans) {
    this.writer = writer;
    this.ingestor = ingestor;
    this.stamps = stamps;
    this.scans = scans;
  }

  void apply(FolderEvent event) {
    switch (event) {
      case FolderEvent.Written written -> apply(written);
      case FolderEvent.Removed removed -> apply(removed);
      case FolderEvent.Renamed renamed -> apply(renamed);
      case FolderEvent.Rescan rescan -> scans.ask(rescan);
    }
  }

  private void apply(FolderEvent.Written written) {
    FileRecord known = writer.file(written.key()).orElse(null);
    Optional<FileChange> change = written.comparedWith(known);
    if (change.isPresent() && !ingestor.atOnce(change.get())) {
      scans.askLater(written.rescan());
    }
  }

  /** A recorded file is no folder, so nothing is below it; the queue keeps a file's order. */
  private void apply(FolderEvent.Removed removed) {
    Optional<FileRecord> file = recordedFile(removed.key());
    if (file.isEmpty() || !ingestor.atOnce(new FileChange.Gone(file.get()))) {
      scans.ask(removed.rescan());
    }
  }

  /** What is new under the new name is told by an event of its own. */
  private void apply(FolderEvent.Renamed renamed) {
    Optional<FileRecord> file = recordedFile(renamed.from());
    if (file.isEmpty() || !ingestor.atOnce(renamed.of(file.get(), stamps))) {
      scans.ask(renamed);
    }
  }

  /** The record of a file; a place without a stamp may be a folder that nobody could look into. */
  private Optional<FileRecord> recordedFile(FileKey key) {
    return writer.file(key).filter(record -> !record.stamp().equals(FileStamp.NONE));
  }
}
