package dev.dateline.lucene;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleId;
import dev.dateline.article.Provenance;
import dev.dateline.engine.EngineResults.Found;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.Reading;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Reads the hits of one page: whole articles, for which a block of stored text is unpacked each, or
 * only which they are, from columns beside them.
 */
final class HitReader {
  private final IndexReader reader;
  private final boolean scored;

  /** Reads hits in the order of scores, or of dates. */
  HitReader(IndexReader reader, boolean scored) {
    this.reader = reader;
    this.scored = scored;
  }

  List<Found> articles(TopFieldDocs top) throws IOException {
    StoredFields stored = reader.storedFields();
    return read(
        top,
        hit -> {
          ArchivedArticle article = IndexContents.storedHere(stored, hit.doc);
          return found(hit, article.id(), article.file(), article.ordinal(), article.article());
        });
  }

  List<Found> identities(TopFieldDocs top) throws IOException {
    IdentityColumns columns = new IdentityColumns(reader);
    return read(
        top,
        hit -> {
          columns.moveTo(hit.doc);
          FileKey file = columns.file();
          int ordinal = columns.ordinal();
          String sourceId = columns.sourceId();
          Article bare =
              Article.builder().provenance(new Provenance(sourceId, null, null, null)).build();
          return found(hit, ArchivedArticle.idOf(file, ordinal, sourceId), file, ordinal, bare);
        });
  }

  private Found found(FieldDoc hit, ArticleId id, FileKey file, int ordinal, Article article) {
    float score = scored ? (Float) hit.fields[0] : 0;
    long date = (Long) hit.fields[scored ? 1 : 0];
    return new Found(id, file, ordinal, article, score, date);
  }

  /** How one hit is read. */
  private interface Reading {
    Found read(FieldDoc hit) throws IOException;
  }

  /** In the order of the index, where neighbours lie side by side and columns only go forward. */
  private static List<Found> read(TopFieldDocs top, Reading reading) throws IOException {
    Integer[] ranks = new Integer[top.scoreDocs.length];
    Arrays.setAll(ranks, rank -> rank);
    Arrays.sort(ranks, Comparator.comparingInt(rank -> top.scoreDocs[rank].doc));
    Found[] hits = new Found[ranks.length];
    for (int rank : ranks) {
      hits[rank] = reading.read((FieldDoc) top.scoreDocs[rank]);
    }
    return List.of(hits);
  }
}
