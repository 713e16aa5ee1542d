package dev.dateline.lucene;

import dev.dateline.article.ArticleId;
import dev.dateline.engine.VersionedRecord;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileRecord.Reading;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** The bytes of a file's record, in both directions; the key is the document's own term. */
final class StoredRecord {
  private StoredRecord() {}

  static BytesRef write(VersionedRecord versioned) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    FileRecord record = versioned.record();
    out.writeVInt(record.contents().parts()); // first, for readers that look for the last part
    out.writeVLong(versioned.epoch());
    out.writeVLong(versioned.sequence());
    out.writeVLong(record.stamp().sizeBytes());
    out.writeLong(record.stamp().modifiedNanos());
    out.writeLong(record.stamp().changedNanos());
    out.writeLong(record.stamp().inode());
    StoredValues.write(out, record.contentHash());
    out.writeByte(StoredChoices.of(record.outcome()));
    StoredValues.write(out, record.reason());
    writeContents(out, record.contents());
    writeReading(out, record.reading());
    return new BytesRef(out.toArrayCopy());
  }

  static VersionedRecord read(FileKey key, BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int parts = in.readVInt();
    long epoch = in.readVLong();
    long sequence = in.readVLong();
    FileRecord record =
        new FileRecord(
            key,
            new FileStamp(in.readVLong(), in.readLong(), in.readLong(), in.readLong()),
            StoredValues.read(in),
            StoredChoices.outcome(in.readByte()),
            StoredValues.read(in),
            readContents(in, parts),
            readReading(in));
    return new VersionedRecord(record, epoch, sequence);
  }

  /** Up to which part a record tells, without reading the rest of it. */
  static int parts(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readVInt();
  }

  private static void writeContents(DataOutput out, Contents contents) throws IOException {
    out.writeVInt(contents.articles());
    ArticleId first = contents.first();
    StoredValues.write(out, first == null ? null : first.value());
    out.writeByte((byte) (contents.complete() ? 1 : 0));
    out.writeVLong(contents.bytesRead());
  }

  private static Contents readContents(DataInput in, int parts) throws IOException {
    int articles = in.readVInt();
    String first = StoredValues.read(in);
    boolean complete = in.readByte() != 0;
    return new Contents(
        articles, first == null ? null : new ArticleId(first), parts, complete, in.readVLong());
  }

  private static void writeReading(DataOutput out, Reading reading) throws IOException {
    out.writeString(reading.extractor());
    out.writeByte((byte) (reading.truncated() ? 1 : 0));
    out.writeVInt(reading.problemCount());
    out.writeVInt(reading.problems().size());
    for (Problem problem : reading.problems()) {
      out.writeVLong(problem.line());
      out.writeString(problem.reason());
    }
  }

  private static Reading readReading(DataInput in) throws IOException {
    String extractor = in.readString();
    boolean truncated = in.readByte() != 0;
    int count = in.readVInt();
    int kept = in.readVInt();
    List<Problem> problems = new ArrayList<>(kept);
    for (int i = 0; i < kept; i++) {
      problems.add(new Problem(in.readVLong(), in.readString()));
    }
    return new Reading(extractor, truncated, count, problems);
  }
}
