package dev.dateline.archive;

import dev.dateline.engine.EngineWriter;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Writes articles that are archived already once more, under a record whose contents are known. */
final class Rewriter {
  private final EngineWriter engine;
  private final ArticleIndexer indexer;
  private final Versions versions;

  Rewriter(EngineWriter engine, ArticleIndexer indexer, Versions versions) {
    this.engine = engine;
    this.indexer = indexer;
    this.versions = versions;
  }

  /**
   * In parts, of which each bears the record. The caller sees to it that no commit falls between
   * them.
   */
  void write(FileRecord record, Iterator<ArchivedArticle> articles) {
    boolean known = engine.record(record.key()).isPresent();
    List<ArchivedArticle> part = nextPart(articles, record.key());
    engine.replace(versions.next(record), indexer.indexed(part), known);
    while (articles.hasNext()) {
      part = nextPart(articles, record.key());
      engine.append(versions.next(record), indexer.indexed(part), List.of());
    }
  }

  private static List<ArchivedArticle> nextPart(Iterator<ArchivedArticle> each, FileKey to) {
    List<ArchivedArticle> part = new ArrayList<>();
    long characters = 0;
    while (each.hasNext()
        && part.size() < ArchiveWriter.MOST_ARTICLES_OF_A_PART
        && characters < ArchiveWriter.MOST_CHARACTERS_OF_A_PART) {
      ArchivedArticle old = each.next();
      part.add(
          new ArchivedArticle(
              ArchivedArticle.idOf(to, old.ordinal(), old.article()),
              to,
              old.ordinal(),
              old.firstSeen(),
              old.article()));
      characters += old.article().body().length();
    }
    return part;
  }
}
