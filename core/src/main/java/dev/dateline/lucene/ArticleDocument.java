package dev.dateline.lucene;

import dev.dateline.analysis.IndexField;
import dev.dateline.analysis.Tokens;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleId;
import dev.dateline.article.Published;
import dev.dateline.engine.IndexedArticle;
import dev.dateline.engine.VersionedRecord;
import dev.dateline.form.ArchivedArticleForm;
import dev.dateline.form.FormWriter;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes Lucene's documents of articles and records. */
final class ArticleDocument {
  /** Lucene's longest term is 32,766 bytes; nobody looks for an address of this length. */
  private static final int LONGEST_CODE = 8_000;

  /** Enough for all of most articles but their bodies, and no harm where it is not. */
  private static final int ROOM_BESIDE_BODY = 1_000;

  private ArticleDocument() {}

  /**
   * The documents of one part: its articles, of which the first bears the record; or that alone.
   */
  static List<Document> documents(VersionedRecord record, List<IndexedArticle> part) {
    List<Document> documents = new ArrayList<>(Math.max(1, part.size()));
    for (IndexedArticle article : part) {
      documents.add(document(article));
    }
    FileKey key = record.record().key();
    if (documents.isEmpty()) {
      Document alone = new Document();
      alone.add(code(Schema.ID, bearer(key, record.record().contents().parts())));
      alone.add(new Field(IndexField.FILE.label(), SortableKey.term(key), Schema.CODE));
      documents.add(alone);
    }
    documents.getFirst().add(new BinaryDocValuesField(Schema.RECORD, StoredRecord.write(record)));
    return documents;
  }

  /** The id of a document that bears a record and no article; it is no article's id. */
  static String bearer(FileKey key, int parts) {
    return "record " + parts + ' ' + ArticleId.of(key.value(), "record");
  }

  private static Document document(IndexedArticle indexed) {
    ArchivedArticle stored = indexed.stored();
    Article article = stored.article();
    Document document = new Document();
    document.add(code(Schema.ID, stored.id().value()));
    document.add(new NumericDocValuesField(Schema.ID_BITS, stored.id().leadingBits()));
    document.add(new NumericDocValuesField(Schema.ORDINAL, stored.ordinal()));
    BytesRef key = SortableKey.term(stored.file());
    document.add(new Field(IndexField.FILE.label(), key, Schema.CODE));
    document.add(new SortedDocValuesField(Schema.KEY, key));
    String sourceId = article.provenance().sourceId();
    if (sourceId != null) {
      document.add(new BinaryDocValuesField(Schema.SOURCE_ID, new BytesRef(sourceId)));
    }
    document.add(
        new Field(
            IndexField.WORDS.label(),
            new TermStreams.Counted(indexed.terms().words()),
            Schema.COUNTS));
    for (Map.Entry<IndexField, Tokens> field : indexed.terms().fields().entrySet()) {
      document.add(
          new Field(
              field.getKey().label(),
              new TermStreams.Ordered(field.getValue()),
              Schema.of(field.getKey())));
    }
    addCodes(document, article);
    addTime(document, article.published());
    document.add(new StoredField(Schema.STORED, written(stored)));
    return document;
  }

  private static BytesRef written(ArchivedArticle stored) {
    FormWriter out = new FormWriter(ROOM_BESIDE_BODY + stored.article().body().length());
    ArchivedArticleForm.write(out, stored);
    return new BytesRef(out.toBytes());
  }

  private static void addCodes(Document document, Article article) {
    String language = article.labels().language();
    if (language != null) {
      String tag = language.toLowerCase(Locale.ROOT);
      document.add(code(IndexField.LANG.label(), tag));
      int end = tag.indexOf('-');
      if (end > 0) {
        document.add(code(IndexField.LANG.label(), tag.substring(0, end)));
      }
    }
    String type = article.provenance().contentType();
    if (type != null) {
      document.add(code(IndexField.TYPE.label(), type.toLowerCase(Locale.ROOT)));
    }
    String url = article.provenance().url();
    if (url != null) {
      document.add(code(IndexField.URL.label(), url));
    }
  }

  private static void addTime(Document document, @Nullable Published published) {
    if (published != null) {
      document.add(new NumericDocValuesField(Schema.PUBLISHED, published.from().toEpochMilli()));
      document.add(
          new LongRange(
              Schema.INTERVAL,
              new long[] {seconds(published.start())},
              new long[] {seconds(published.end()) - 1}));
    }
  }

  static long seconds(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }

  private static Field code(String field, String value) {
    String term = value.length() > LONGEST_CODE ? value.substring(0, LONGEST_CODE) : value;
    return new Field(field, new BytesRef(term), Schema.CODE);
  }
}
