package dev.dateline.lucene;

import dev.dateline.analysis.IndexField;
import dev.dateline.article.ArticleId;
import dev.dateline.engine.VersionedRecord;
import dev.dateline.form.ArchivedArticleForm;
import dev.dateline.form.FormReader;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds records and articles in one open index by their keys and ids. */
final class IndexContents {
  private static final Set<String> STORED_ONLY = Set.of(Schema.STORED, Schema.FORMAT_2_STORED);

  private final Failures failures;
  private final IndexReader reader;

  IndexContents(Failures failures, IndexReader reader) {
    this.failures = failures;
    this.reader = reader;
  }

  /** A document that bears a record. */
  record Bearer(VersionedRecord record, int document) {}

  Optional<Bearer> bearer(FileKey key) throws IOException {
    BytesRef term = SortableKey.term(key);
    StoredRecord newest = null;
    int document = -1;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = postings(leaf.reader(), IndexField.FILE.label(), term);
      if (postings == null) {
        continue;
      }
      RecordColumn records = new RecordColumn(leaf.reader());
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          StoredRecord record = records.on(doc);
          if (record != null && record.isLaterThan(newest)) {
            newest = record;
            document = leaf.docBase + doc;
          }
        }
      }
    }
    return newest == null ? Optional.empty() : Optional.of(new Bearer(newest.read(key), document));
  }

  /** The id of the document that bears a file's record; empty where there is none. */
  Optional<String> bearerId(FileKey key) throws IOException {
    Bearer bearer = bearer(key).orElse(null);
    if (bearer == null) {
      return Optional.empty();
    }
    IdentityColumns columns = new IdentityColumns(reader);
    columns.moveTo(bearer.document());
    return Optional.of(
        columns.isArticle()
            ? ArchivedArticle.idOf(key, columns.ordinal(), columns.sourceId()).value()
            : ArticleDocument.bearer(key, bearer.record().record().contents().parts()));
  }

  /** Records at or below a folder, in the order of their keys. */
  Stream<VersionedRecord> records(String folder) throws IOException {
    return new RecordWalk(failures, reader, folder).stream();
  }

  Optional<ArchivedArticle> article(ArticleId id) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = postings(leaf.reader(), Schema.ID, new BytesRef(id.value()));
      if (postings != null) {
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            return Optional.ofNullable(stored(reader.storedFields(), leaf.docBase + doc));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The articles of a file in its order, each read when it is asked for. */
  Stream<ArchivedArticle> articles(FileKey key) throws IOException {
    List<long[]> places = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings =
          postings(leaf.reader(), IndexField.FILE.label(), SortableKey.term(key));
      NumericDocValues ordinals = leaf.reader().getNumericDocValues(Schema.ORDINAL);
      if (postings == null || ordinals == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if ((live == null || live.get(doc)) && ordinals.advanceExact(doc)) {
          places.add(new long[] {ordinals.longValue(), leaf.docBase + doc});
        }
      }
    }
    places.sort(Comparator.comparingLong(place -> place[0]));
    StoredFields fields = reader.storedFields();
    return places.stream()
        .map(place -> failures.guard("read", () -> storedHere(fields, (int) place[1])));
  }

  /** The stored article of a document; null where it bears a record only. */
  static @Nullable ArchivedArticle stored(StoredFields fields, int document) throws IOException {
    Document stored = fields.document(document, STORED_ONLY);
    BytesRef bytes = stored.getBinaryValue(Schema.STORED);
    if (bytes != null) {
      return ArchivedArticleForm.read(new FormReader(bytes.bytes, bytes.offset, bytes.length));
    }
    BytesRef format2 = stored.getBinaryValue(Schema.FORMAT_2_STORED);
    return format2 == null ? null : Format2Article.read(format2);
  }

  static ArchivedArticle storedHere(StoredFields fields, int document) throws IOException {
    ArchivedArticle article = stored(fields, document);
    if (article == null) {
      throw new IllegalStateException("a document that is found as an article has none");
    }
    return article;
  }

  private static @Nullable PostingsEnum postings(LeafReader leaf, String field, BytesRef term)
      throws IOException {
    Terms terms = leaf.terms(field);
    if (terms == null) {
      return null;
    }
    TermsEnum each = terms.iterator();
    return each.seekExact(term) ? each.postings(null, PostingsEnum.NONE) : null;
  }
}
