package dev.dateline.lucene;

import dev.dateline.engine.VersionedRecord;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileRecord.Reading;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The bytes of a file's record, in both directions; the key is the document's own term. */
final class StoredRecord {
  private StoredRecord() {}

  static BytesRef write(VersionedRecord versioned) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    FileRecord record = versioned.record();
    out.writeVInt(record.contents().parts()); // first, for readers that look for the last part
    out.writeVLong(versioned.epoch());
    out.writeVLong(versioned.sequence());
    writeStamp(out, record.stamp());
    writeHash(out, record.contentHash());
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
            readStamp(in),
            readHash(in),
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

  /** The time of a change is mostly close to that of the modification. */
  private static void writeStamp(DataOutput out, FileStamp stamp) throws IOException {
    out.writeVLong(stamp.sizeBytes());
    out.writeLong(stamp.modifiedNanos());
    out.writeZLong(stamp.changedNanos() - stamp.modifiedNanos());
    out.writeZLong(stamp.inode());
  }

  private static FileStamp readStamp(DataInput in) throws IOException {
    long size = in.readVLong();
    long modified = in.readLong();
    return new FileStamp(size, modified, modified + in.readZLong(), in.readZLong());
  }

  private static void writeHash(DataOutput out, @Nullable String hash) throws IOException {
    byte[] bytes = hash == null ? new byte[0] : HexFormat.of().parseHex(hash);
    out.writeVInt(bytes.length);
    out.writeBytes(bytes, bytes.length);
  }

  private static @Nullable String readHash(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return bytes.length == 0 ? null : HexFormat.of().formatHex(bytes);
  }

  private static void writeContents(DataOutput out, Contents contents) throws IOException {
    out.writeVInt(contents.articles());
    out.writeByte((byte) (contents.complete() ? 1 : 0));
    out.writeVLong(contents.bytesRead());
    StoredValues.write(out, contents.firstPlace());
  }

  private static Contents readContents(DataInput in, int parts) throws IOException {
    int articles = in.readVInt();
    boolean complete = in.readByte() != 0;
    long bytesRead = in.readVLong();
    return new Contents(articles, StoredValues.read(in), parts, complete, bytesRead);
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
