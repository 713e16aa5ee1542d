package dev.dateline.lucene;

import dev.dateline.engine.VersionedRecord;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Problem;
import dev.dateline.manifest.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads the records of format 2: values by their order, without tags. Nothing writes them. */
final class Format2Record {
  private Format2Record() {}

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
            Format2Choices.outcome(in.readByte()),
            Format2Values.read(in),
            readContents(in, parts),
            readReading(in));
    return new VersionedRecord(record, epoch, sequence);
  }

  /** Up to which part a record tells, without reading the rest of it. */
  static int parts(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readVInt();
  }

  private static FileStamp readStamp(DataInput in) throws IOException {
    long size = in.readVLong();
    long modified = in.readLong();
    return new FileStamp(size, modified, modified + in.readZLong(), in.readZLong());
  }

  private static @Nullable String readHash(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return bytes.length == 0 ? null : HexFormat.of().formatHex(bytes);
  }

  private static Contents readContents(DataInput in, int parts) throws IOException {
    int articles = in.readVInt();
    boolean complete = in.readByte() != 0;
    long bytesRead = in.readVLong();
    String resume =
        bytesRead == 0 ? null : Long.toString(bytesRead); // as JSON Lines' reader has it
    return new Contents(articles, Format2Values.read(in), parts, complete, resume);
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
