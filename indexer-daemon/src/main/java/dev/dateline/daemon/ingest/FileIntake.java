package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.article.Article;
import dev.dateline.daemon.extract.Extraction;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.FileContent;
import dev.dateline.daemon.extract.MachineFailureException;
import dev.dateline.daemon.watch.FileStamps;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Reading;
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
  private final ContainerIntake containers;

  FileIntake(Extractor extractor, FileStamps stamps, ArchiveWriter writer, IntConsumer partStored) {
    this.extractor = extractor;
    this.stamps = stamps;
    this.writer = writer;
    this.containers = new ContainerIntake(extractor, writer, partStored);
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

  /** A file to be read. */
  record Source(FileKey key, Path path, FileStamp stamp, @Nullable FileRecord known) {}

  private Result readOnce(Source source, long start) {
    try {
      FileContent content = FileContent.of(source.path());
      String hash = ContentHash.of(content, source.stamp().sizeBytes(), extractor::requireOpen);
      FileRecord known = source.known();
      if (known != null && isSame(known, source.stamp(), hash)) {
        writer.write(new FileWrite.Touch(known.withStamp(source.stamp())));
        return new Same();
      }
      if (extractor.isContainer(content)) {
        FileRecord record = containers.read(source, hash);
        return new Taken(record, 0, millisSince(start)); // its parts were told as they came
      }
      return store(source, hash, extractor.extract(content), start);
    } catch (IOException e) {
      return store(source, null, Extraction.unreadable(e), start);
    } catch (ArchiveException | CancellationException | MachineFailureException e) {
      throw e;
    } catch (StackOverflowError e) {
      return store(
          source,
          null,
          new Extraction.Failed(Outcome.REFUSED, "it is nested too deeply", null),
          start);
    } catch (RuntimeException e) {
      // The edge of one file: whatever its reading breaks must not cost the others.
      LoggerFactory.getLogger(FileIntake.class).error("reading {} failed", source.path(), e);
      return store(
          source,
          null,
          new Extraction.Failed(Outcome.CRASHED, "internal error: " + e, null),
          start);
    }
  }

  private static boolean isSame(FileRecord known, FileStamp stamp, String hash) {
    return hash.equals(known.contentHash())
        && known.stamp().sizeBytes() == stamp.sizeBytes()
        && known.contents().complete()
        && known.outcome() != Outcome.WAITING
        && known.reading().extractor().equals(Extractor.VERSION);
  }

  private Result store(Source source, @Nullable String hash, Extraction extraction, long start) {
    return switch (extraction) {
      case Extraction.Extracted extracted ->
          put(
              record(source, hash, Outcome.EXTRACTED, null, reading(extracted)),
              extracted.articles(),
              start);
      case Extraction.Failed failed when failed.mayPass() -> keep(source, failed, start);
      case Extraction.Failed failed ->
          put(
              record(
                  source,
                  hash,
                  failed.outcome(),
                  failed.reason(),
                  Reading.by(Extractor.VERSION).withMediaType(failed.contentType())),
              List.of(),
              start);
    };
  }

  private Result put(FileRecord file, List<Article> articles, long start) {
    FileRecord record = writer.write(new FileWrite.Put(file, articles)).record();
    return new Taken(record, record.contents().articles(), millisSince(start));
  }

  /**
   * The system does not give a file's content, which may pass: a mount is away, or too many files
   * are open. What the archive has of the file stays, and the next scan tries again.
   */
  private Result keep(Source source, Extraction.Failed failed, long start) {
    FileRecord unread =
        new FileRecord(
            source.key(),
            FileStamps.young(source.stamp()),
            null,
            failed.outcome(),
            failed.reason(),
            Contents.NONE,
            Reading.by(Extractor.VERSION));
    FileRecord known = source.known();
    return known != null && known.contents().articles() > 0
        ? new Taken(unread, 0, millisSince(start))
        : put(unread, List.of(), start);
  }

  /** A file that the system says nothing of may be on a mount that is away; it is not gone. */
  private Result notSeen(FileKey key, Path path, long start) {
    if (stamps.isGone(path)) {
      return new Vanished();
    }
    Source source = new Source(key, path, FileStamp.NONE, writer.file(key).orElse(null));
    IOException silence = new IOException("the system says nothing of it");
    return keep(source, Extraction.unreadable(silence), start);
  }

  private Result waiting(FileKey key, FileStamp stamp, long start) {
    FileRecord record =
        FileRecord.failed(
            key, stamp, Outcome.WAITING, "it is still growing; the next pass reads it");
    writer.write(new FileWrite.Put(record, List.of()));
    return new Taken(record, 0, millisSince(start));
  }

  private static FileRecord record(
      Source source,
      @Nullable String hash,
      Outcome outcome,
      @Nullable String reason,
      Reading reading) {
    return new FileRecord(
        source.key(), source.stamp(), hash, outcome, reason, Contents.NONE, reading);
  }

  private static Reading reading(Extraction.Extracted extracted) {
    return new Reading(
            Extractor.VERSION,
            extracted.truncated(),
            extracted.problems().size(),
            extracted.problems())
        .withMediaType(extracted.contentType());
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
