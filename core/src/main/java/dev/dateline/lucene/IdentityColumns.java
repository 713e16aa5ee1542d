package dev.dateline.lucene;

import dev.dateline.manifest.FileKey;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/** Where articles are and what they call themselves, read from columns that only go forward. */
final class IdentityColumns {
  private final IndexReader reader;
  private @Nullable Segment segment;
  private int document;

  IdentityColumns(IndexReader reader) {
    this.reader = reader;
  }

  /** The columns of one segment. */
  private record Segment(
      int base, int end, SortedDocValues keys, NumericDocValues ordinals, BinaryDocValues sources) {

    static Segment of(LeafReaderContext context) throws IOException {
      LeafReader leaf = context.reader();
      return new Segment(
          context.docBase,
          context.docBase + leaf.maxDoc(),
          DocValues.getSorted(leaf, Schema.KEY),
          DocValues.getNumeric(leaf, Schema.ORDINAL),
          DocValues.getBinary(leaf, Schema.SOURCE_ID));
    }
  }

  /** Goes to an article, which lies behind the one before. */
  void moveTo(int next) throws IOException {
    if (segment == null || next >= segment.end()) {
      segment = Segment.of(reader.leaves().get(ReaderUtil.subIndex(next, reader.leaves())));
    }
    document = next - segment.base();
  }

  /** Whether it is one: some documents bear a file's record and no article. */
  boolean isArticle() throws IOException {
    return current().keys().advanceExact(document);
  }

  FileKey file() throws IOException {
    SortedDocValues keys = current().keys();
    require(keys.advanceExact(document));
    return SortableKey.key(keys.lookupOrd(keys.ordValue()));
  }

  int ordinal() throws IOException {
    NumericDocValues ordinals = current().ordinals();
    require(ordinals.advanceExact(document));
    return Math.toIntExact(ordinals.longValue());
  }

  /** Its own identifier; null where it has none. */
  @Nullable String sourceId() throws IOException {
    BinaryDocValues sources = current().sources();
    return sources.advanceExact(document) ? sources.binaryValue().utf8ToString() : null;
  }

  private Segment current() {
    if (segment == null) {
      throw new IllegalStateException("no article yet");
    }
    return segment;
  }

  private static void require(boolean found) {
    if (!found) {
      throw new IllegalStateException(
          "a document that is found as an article says not where it is");
    }
  }
}
