package dev.dateline.lucene;

import dev.dateline.analysis.IndexField;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The Lucene fields beside those of {@link IndexField}, and how each field is indexed. */
final class Schema {
  /** The article's id: one term. */
  static final String ID = "id";

  /** The first bits of the id as a number, which every article has: the last tie-breaker. */
  static final String ID_BITS = "idbits";

  /** The article's ordinal in its file. */
  static final String ORDINAL = "ordinal";

  /** The key of the article's file, as {@link SortableKey} writes it. */
  static final String KEY = "key";

  /** The article's own identifier; only where it has one. */
  static final String SOURCE_ID = "sourceid";

  /**
   * When the interval of its publication begins, in milliseconds since 1970; only where it has one.
   */
  static final String PUBLISHED = "published";

  /** The interval of its publication on the clock of its own zone, in seconds. */
  static final String INTERVAL = "interval";

  /** The stored article, in the form of {@code dev.dateline.form}. */
  static final String STORED = "article";

  /** The stored article where format 2 wrote it. */
  static final String FORMAT_2_STORED = "a";

  /** The file's record, on one document of each part of the file. */
  static final String RECORD = "filerecord";

  /** The file's record where format 2 wrote it. */
  static final String FORMAT_2_RECORD = "record";

  /** Terms and how often each counts. */
  static final FieldType COUNTS = indexed(IndexOptions.DOCS_AND_FREQS, true);

  /** Terms with positions, whose length counts. */
  static final FieldType TEXT = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  /** Terms with positions, whose length does not count. */
  static final FieldType NAME = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  /** One term that is only matched. */
  static final FieldType CODE = indexed(IndexOptions.DOCS, false);

  private Schema() {}

  static FieldType of(IndexField field) {
    return switch (field) {
      case WORDS -> COUNTS;
      case EXACT, TITLE -> TEXT;
      case BY, SOURCE, IN, SECTION, TAG -> NAME;
      case LANG, TYPE, FILE, URL -> CODE;
    };
  }

  private static FieldType indexed(IndexOptions options, boolean norms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(options != IndexOptions.DOCS);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }
}
