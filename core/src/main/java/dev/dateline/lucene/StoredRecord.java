package dev.dateline.lucene;

import dev.dateline.engine.VersionedRecord;
import dev.dateline.form.FormException;
import dev.dateline.form.FormReader;
import dev.dateline.form.FormWriter;
import dev.dateline.form.RecordForm;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import java.io.IOException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file's record with its version; the key is the document's own term.
 *
 * @param bytes the bytes, which never change
 * @param format2 whether format 2 wrote them
 */
record StoredRecord(BytesRef bytes, boolean format2) {
  private static final int RECORD = 1;
  private static final int EPOCH = 2;
  private static final int SEQUENCE = 3;

  static BytesRef write(VersionedRecord versioned) {
    FormWriter out = new FormWriter();
    out.message(RECORD, versioned.record(), RecordForm::write);
    out.number(EPOCH, versioned.epoch());
    out.number(SEQUENCE, versioned.sequence());
    return new BytesRef(out.toBytes());
  }

  VersionedRecord read(FileKey key) throws IOException {
    if (format2) {
      return Format2Record.read(key, bytes);
    }
    FormReader in = new FormReader(bytes.bytes, bytes.offset, bytes.length);
    @Nullable FileRecord record = null;
    long epoch = 0;
    long sequence = 0;
    while (in.next()) {
      switch (in.tag()) {
        case RECORD -> record = RecordForm.read(in.message(), key);
        case EPOCH -> epoch = in.number();
        case SEQUENCE -> sequence = in.number();
        default -> {} // of a newer program
      }
    }
    if (record == null) {
      throw new FormException("a record without any value, of " + key);
    }
    return new VersionedRecord(record, epoch, sequence);
  }

  /** Whether it tells of more parts of a file than another record of it. */
  boolean isLaterThan(@Nullable StoredRecord other) throws IOException {
    return other == null || parts() > other.parts();
  }

  /** Without reading the rest of it. */
  private int parts() throws IOException {
    if (format2) {
      return Format2Record.parts(bytes);
    }
    FormReader in = new FormReader(bytes.bytes, bytes.offset, bytes.length);
    while (in.next()) {
      if (in.tag() == RECORD) {
        return RecordForm.parts(in.message());
      }
    }
    return 0;
  }
}
