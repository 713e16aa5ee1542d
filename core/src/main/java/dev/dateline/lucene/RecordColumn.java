package dev.dateline.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The records on the documents of one segment.
 *
 * <p>Format 2 kept them in a column of its own. A document that bears one of those and was given
 * another one since has both: the newer form counts.
 */
final class RecordColumn {
  private final LeafReader segment;
  private @Nullable BinaryDocValues records;
  private @Nullable BinaryDocValues format2;

  RecordColumn(LeafReader segment) {
    this.segment = segment;
  }

  /** The record that a document bears; null where it bears none. */
  @Nullable StoredRecord on(int document) throws IOException {
    records = upTo(document, records, Schema.RECORD);
    if (records != null && records.advanceExact(document)) {
      return new StoredRecord(BytesRef.deepCopyOf(records.binaryValue()), false);
    }
    format2 = upTo(document, format2, Schema.FORMAT_2_RECORD);
    return format2 != null && format2.advanceExact(document)
        ? new StoredRecord(BytesRef.deepCopyOf(format2.binaryValue()), true)
        : null;
  }

  /** Columns only go forward. */
  private @Nullable BinaryDocValues upTo(
      int document, @Nullable BinaryDocValues values, String column) throws IOException {
    return values == null || values.docID() > document
        ? segment.getBinaryDocValues(column)
        : values;
  }
}
