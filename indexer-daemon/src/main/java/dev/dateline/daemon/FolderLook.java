package dev.dateline.daemon;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.FolderEvent.Renamed;
import dev.dateline.daemon.watch.FolderEvent.Rescan;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.daemon.watch.scan.ScanResult;
import dev.dateline.manifest.FileRecord;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of the files of one folder, and hands that to the ingestor.
 *
 * <p>A look at a part of a root most likely follows an event, so its first findings are fresh; what
 * more it finds, and what a look at a whole root finds, waits in the backlog.
 */
final class FolderLook {
  /** What is fresh goes before all that came before it, so a look is not to bring too much. */
  private static final int MOST_FRESH = 500;

  private static final Logger LOG = LoggerFactory.getLogger(FolderLook.class);

  private final ArchiveWriter writer;
  private final Ingestor ingestor;
  private final Pass pass;
  private final Coverage coverage;
  private final FileStamps stamps;
  private final Consumer<ScanResult> scanned;

  /** Tells what came of each scan by {@code scanned}, on the scanning thread. */
  FolderLook(
      Sources sources,
      Pass pass,
      Coverage coverage,
      FileStamps stamps,
      Consumer<ScanResult> scanned) {
    this.writer = sources.writer();
    this.ingestor = sources.ingestor();
    this.pass = pass;
    this.coverage = coverage;
    this.stamps = stamps;
    this.scanned = scanned;
  }

  /** What is known, and what takes the news. */
  record Sources(ArchiveWriter writer, Ingestor ingestor) {}

  /** A scan of every root that is covered. */
  List<Rescan> everything(String reason) {
    return coverage.roots().stream().map(root -> new Rescan(root, root.name(), reason)).toList();
  }

  /** Compares a folder with its records, which lag behind nothing that came before. */
  void scan(Rescan rescan) throws InterruptedException {
    LOG.info("Scanning {}: {}", rescan.folder(), rescan.reason());
    ingestor.settle(rescan.folder());
    int most = rescan.folder().equals(rescan.root().name()) ? 0 : MOST_FRESH;
    ScanResult result = pass.over(coverage.wanted(rescan.scope(coverage.roots())), sink(most));
    if (result instanceof ScanResult.Scanned done) {
      coverage.seen(done.root());
    }
    scanned.accept(result);
  }

  /**
   * Looks for what is new in a folder while an earlier look goes on. Records may lag behind that,
   * so nothing is said to be gone or moved; a scan comes later.
   */
  void glance(Rescan rescan) throws InterruptedException {
    LOG.debug("Glancing at {}: {}", rescan.folder(), rescan.reason());
    Pass.Sink fresh =
        new Pass.Sink() {
          private int left = MOST_FRESH;

          @Override
          public void accept(FileChange change) throws InterruptedException {
            if (change instanceof FileChange.Appeared || change instanceof FileChange.Modified) {
              ingestor.soon(change);
              if (--left == 0) {
                throw new CancellationException("enough for a glance");
              }
            }
          }
        };
    try {
      pass.over(rescan.scope(coverage.roots()), fresh);
    } catch (CancellationException e) {
      LOG.debug("There is more in {} than a glance takes", rescan.folder());
    }
  }

  /** Moves what is recorded below a folder's old name. */
  void follow(Renamed renamed) throws InterruptedException {
    String from = renamed.from().value();
    ingestor.settle(from);
    Pass.Sink sink = sink(MOST_FRESH);
    try (Stream<FileRecord> records = writer.files(from)) {
      for (Iterator<FileRecord> each = records.iterator(); each.hasNext(); ) {
        sink.accept(renamed.of(each.next(), stamps));
      }
    }
  }

  private Pass.Sink sink(int mostFresh) {
    return new Pass.Sink() {
      private int fresh;

      @Override
      public void accept(FileChange change) throws InterruptedException {
        if (fresh++ < mostFresh) {
          ingestor.soon(change);
        } else {
          ingestor.later(change);
        }
      }
    };
  }
}
