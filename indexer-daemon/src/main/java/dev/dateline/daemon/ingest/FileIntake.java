package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.MachineFailureException;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FileContent;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Takes one file into the archive, if it holds anything new.
 *
 * <p>The stamp is taken before the file is read and again after its record was written. Where they
 * differ, the file was being written: it is read once more, and if it does not rest then either, it
 * is recorded as waiting. So a file that goes while it is read leaves no record behind, whoever
 * else sees that it is gone.
 */
final class FileIntake {
  private static final int MOST_READINGS = 3;

  private final Extractor extractor;
  private final FileStamps stamps;
  private final ArchiveWriter writer;
  private final IntConsumer partStored;
  private final RecordedReading readings;

  FileIntake(Extractor extractor, FileStamps stamps, ArchiveWriter writer, IntConsumer partStored) {
    this.extractor = extractor;
    this.stamps = stamps;
    this.writer = writer;
    this.partStored = partStored;
    this.readings = new RecordedReading(extractor.formats());
  }

  /** What became of a file. */
  sealed interface Result {}

  /** It was read, and the archive holds what it gave; so many articles were not told yet. */
  record Taken(FileRecord record, int articles, long millis) implements Result {}

  /** It holds what it held before. */
  record Same() implements Result {}

  /** It is not there any more. */
  record Vanished() implements Result {}

  Result read(FileKey key, Path path) {
    long start = System.nanoTime();
    for (int reading = 1; ; reading++) {
      Optional<FileStamp> before = stamps.take(path);
      if (before.isEmpty()) {
        return notSeen(key, path, start);
      }
      FileStamp stamp = before.get();
      @Nullable FileRecord known = writer.file(key).orElse(null);
      Result result = readOnce(new Source(key, path, stamp, known), start);
      Optional<FileStamp> after = stamps.take(path);
      if (after.isEmpty()) {
        return notSeen(key, path, start);
      }
      if (result instanceof Same || FileStamps.agree(stamp, after.get())) {
        return result;
      }
      if (reading == MOST_READINGS) {
        return waiting(key, stamp, start);
      }
    }
  }

  private Result readOnce(Source source, long start) {
    FileContent content;
    String hash;
    GoOn from;
    try {
      content = FileContent.of(source.path());
      hash = ContentHash.of(content, source.stamp().sizeBytes(), extractor::requireOpen);
      FileRecord known = source.known();
      if (known != null && isSame(known, source.stamp(), hash)) {
        writer.write(new FileWrite.Touch(known.withStamp(source.stamp())));
        return new Same();
      }
      from = goOn(source, hash);
    } catch (IOException e) {
      return intake(source, null, null).end(Ending.Failure.unreadable(e), start);
    }
    ArticleIntake intake = intake(source, hash, from);
    return intake.end(read(content, from, intake), start);
  }

  private ArticleIntake intake(Source source, @Nullable String hash, @Nullable GoOn from) {
    return new ArticleIntake(source, hash, from, writer, partStored);
  }

  private Ending read(FileContent content, @Nullable GoOn from, ArticleIntake intake) {
    try {
      return extractor.read(content, from, intake);
    } catch (ArchiveException | CancellationException | MachineFailureException e) {
      throw e;
    } catch (RuntimeException e) {
      // The edge of one file: whatever its reading breaks must not cost the others.
      LoggerFactory.getLogger(FileIntake.class).error("reading {} failed", content.path(), e);
      return new Ending.Failure(Outcome.CRASHED, "internal error: " + e);
    }
  }

  private boolean isSame(FileRecord known, FileStamp stamp, String hash) {
    return hash.equals(known.contentHash())
        && known.stamp().sizeBytes() == stamp.sizeBytes()
        && known.contents().complete()
        && known.outcome() != Outcome.WAITING
        && readings.isCurrent(known);
  }

  /**
   * From where to go on: behind the parts that are known where what they were read from is still
   * the same, the whole file after a crash, its beginning where something was appended. Null where
   * the file has to be read from its beginning.
   */
  private @Nullable GoOn goOn(Source source, String hash) throws IOException {
    FileRecord known = source.known();
    GoOn from = known == null || known.contentHash() == null ? null : readings.goOn(known);
    if (known == null || from == null) {
      return null;
    }
    long size = known.stamp().sizeBytes();
    if (hash.equals(known.contentHash()) && size == source.stamp().sizeBytes()) {
      return from;
    }
    boolean grew =
        size < source.stamp().sizeBytes()
            && !source.key().value().endsWith(".gz")
            && ContentHash.of(source.path(), size, extractor::requireOpen)
                .equals(known.contentHash());
    return grew ? from : null;
  }

  /** A file that the system says nothing of may be on a mount that is away; it is not gone. */
  private Result notSeen(FileKey key, Path path, long start) {
    if (stamps.isGone(path)) {
      return new Vanished();
    }
    Source source = new Source(key, path, FileStamp.NONE, writer.file(key).orElse(null));
    IOException silence = new IOException("the system says nothing of it");
    return intake(source, null, null).end(Ending.Failure.unreadable(silence), start);
  }

  private Result waiting(FileKey key, FileStamp stamp, long start) {
    FileRecord record =
        FileRecord.failed(
            key, stamp, Outcome.WAITING, "it is still growing; the next pass reads it");
    writer.write(new FileWrite.Put(record, List.of()));
    return new Taken(record, 0, millisSince(start));
  }

  static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
