package dev.dateline.daemon;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.extract.Formats;
import dev.dateline.daemon.ingest.RecordedReading;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.daemon.watch.scan.FolderScanner;
import dev.dateline.daemon.watch.scan.ScanResult;
import dev.dateline.daemon.watch.scan.ScanScope;
import dev.dateline.manifest.FileRecord;
import java.util.stream.Stream;

/** One look at all files of a scope: what differs from the archive is handed on. */
final class Pass {
  private final ArchiveWriter writer;
  private final FolderScanner scanner;
  private final RecordedReading readings = new RecordedReading(Formats.standard());

  Pass(ArchiveWriter writer, FolderScanner scanner) {
    this.writer = writer;
    this.scanner = scanner;
  }

  /** Takes what differs, and may wait. */
  interface Sink {
    void accept(FileChange change) throws InterruptedException;
  }

  /** Scans; returns when the last change is handed over, not when it is in the archive. */
  ScanResult over(ScanScope scope, Sink sink) throws InterruptedException {
    try (Stream<FileRecord> records = writer.files(scope.folder())) {
      return scanner.scan(
          scope,
          records.map(this::unlessOutdated).iterator(),
          change -> {
            try {
              sink.accept(change);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt(); // ends the scan at its next step
            }
          });
    }
  }

  /** A file that was not read whole, or as another reader would, counts as changed. */
  private FileRecord unlessOutdated(FileRecord record) {
    boolean current = record.contents().complete() && readings.isCurrent(record);
    return current ? record : record.withStamp(FileStamps.young(record.stamp()));
  }
}
