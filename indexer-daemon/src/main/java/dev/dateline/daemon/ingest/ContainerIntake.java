package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.archive.WriteResult;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.container.ContainerPart;
import dev.dateline.daemon.extract.container.ContainerPart.Cut;
import dev.dateline.daemon.extract.container.ContainerReader;
import dev.dateline.daemon.ingest.FileIntake.Source;
import dev.dateline.daemon.watch.FileStamps;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Reading;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file of many articles into the archive, part by part.
 *
 * <p>Until its last part is there, its record carries a young stamp, so that every scan takes the
 * file up again. It goes on behind the parts that are there where what they were read from is still
 * the same: the whole file after a crash, its beginning where something was appended.
 */
final class ContainerIntake {
  private final Extractor extractor;
  private final ArchiveWriter writer;
  private final IntConsumer stored;

  /**
   * Tells, by {@code stored}, how many articles each part brought that is in the archive and could
   * be committed.
   */
  ContainerIntake(Extractor extractor, ArchiveWriter writer, IntConsumer stored) {
    this.extractor = extractor;
    this.writer = writer;
    this.stored = stored;
  }

  FileRecord read(Source source, String hash) throws IOException {
    FileRecord before = resumable(source, hash);
    int part = before == null ? 0 : before.contents().parts();
    long from = before == null ? 0 : bytesRead(before);
    Reading reading = before == null ? Reading.by(Extractor.VERSION) : before.reading();
    int articles = before == null ? 0 : before.contents().articles();
    FileRecord record = null;
    try (ContainerReader container = extractor.openContainer(source.path(), part, from)) {
      for (boolean last = false; !last; part++) {
        ContainerPart next = container.next();
        last = next.last();
        reading = reading.with(next.problems(), next.cut() != null);
        FileRecord reached =
            record(source, hash, next, articles)
                .withReading(reading.withMediaType(container.contentType()));
        record = store(reached, part, next);
        stored.accept(record.contents().articles() - articles);
        articles = record.contents().articles();
        reading = record.reading();
      }
    }
    if (record == null) {
      throw new IllegalStateException("a container has at least one part");
    }
    return record;
  }

  /** The record to go on from; null where the file has to be read from its beginning. */
  private @Nullable FileRecord resumable(Source source, String hash) throws IOException {
    FileRecord known = source.known();
    if (known == null
        || known.contents().parts() == 0
        || known.contentHash() == null
        || !known.reading().extractor().equals(Extractor.VERSION)
        || known.stamp().sizeBytes() > source.stamp().sizeBytes()) {
      return null;
    }
    boolean same = known.contentHash().equals(hash);
    boolean grew =
        !same
            && known.stamp().sizeBytes() < source.stamp().sizeBytes()
            && !source.key().value().endsWith(".gz")
            && known
                .contentHash()
                .equals(
                    ContentHash.of(
                        source.path(), known.stamp().sizeBytes(), extractor::requireOpen));
    return same || grew ? known : null;
  }

  /** The reader of JSON Lines goes on at a byte of the unpacked content. */
  private static long bytesRead(FileRecord before) {
    String resume = before.contents().resume();
    return resume == null ? 0 : Long.parseLong(resume);
  }

  private FileRecord store(FileRecord record, int part, ContainerPart next) {
    WriteResult result = writer.write(new FileWrite.Part(record, part, next.articles()));
    if (result instanceof WriteResult.Stored(FileRecord written)) {
      return written;
    }
    throw new IllegalStateException(
        "part %d of %s was written by somebody else: %s".formatted(part, record.key(), result));
  }

  private static FileRecord record(
      Source source, String hash, ContainerPart next, long articlesBefore) {
    FileStamp now = source.stamp();
    FileStamp stamp = next.last() ? now : FileStamps.young(now);
    Contents contents = new Contents(0, null, 0, next.last(), Long.toString(next.bytesRead()));
    Cut without = without(next, articlesBefore);
    Outcome outcome = without == null ? Outcome.EXTRACTED : without.outcome();
    String reason = without == null ? null : without.reason();
    return new FileRecord(source.key(), stamp, hash, outcome, reason, contents, Reading.NONE);
  }

  /** Why the container gives no article; null where it gives any, or may yet. */
  private static @Nullable Cut without(ContainerPart next, long articlesBefore) {
    if (!next.last() || articlesBefore > 0 || !next.articles().isEmpty()) {
      return null;
    }
    return next.cut() == null ? new Cut(Outcome.EMPTY, "no article is in it") : next.cut();
  }
}
