package dev.dateline.daemon;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.FileChange;
import dev.dateline.daemon.watch.FileStamps;
import dev.dateline.daemon.watch.FolderEvent;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares events with what the archive knows, and hands the changes to the ingestor, in order. */
final class EventApplier {
  private final ArchiveWriter writer;
  private final Ingestor ingestor;
  private final FileStamps stamps;

  EventApplier(ArchiveWriter writer, Ingestor ingestor, FileStamps stamps) {
    this.writer = writer;
    this.ingestor = ingestor;
    this.stamps = stamps;
  }

  /** A file was written. */
  void apply(FolderEvent.Written written) throws InterruptedException {
    FileRecord known = writer.file(written.key()).orElse(null);
    Optional<FileChange> change = written.comparedWith(known);
    if (change.isPresent()) {
      ingestor.soon(change.get());
    }
  }

  /** A file or folder is gone. */
  void apply(FolderEvent.Removed removed) throws InterruptedException {
    Optional<FileRecord> file = writer.file(removed.key());
    if (file.isPresent()) { // no folder, so nothing is below it; the queue keeps a file's order
      ingestor.soon(new FileChange.Gone(file.get()));
      return;
    }
    for (FileRecord record : recorded(removed.key())) {
      ingestor.soon(new FileChange.Gone(record));
    }
  }

  /** A file or folder has another name. What is new there is told by an event of its own. */
  void apply(FolderEvent.Renamed renamed) throws InterruptedException {
    for (FileRecord record : recorded(renamed.from())) {
      ingestor.soon(renamed.of(record, stamps));
    }
  }

  /** What is recorded at or below a key, with all that was handed over before. */
  private List<FileRecord> recorded(FileKey key) throws InterruptedException {
    Optional<FileRecord> file = writer.file(key);
    if (file.isPresent() && ingestor.isIdle()) {
      return List.of(file.get());
    }
    ingestor.finish(); // a walk sees what is committed
    try (Stream<FileRecord> records = writer.files(key.value())) {
      return records.toList();
    }
  }
}
