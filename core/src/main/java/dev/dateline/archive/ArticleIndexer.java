package dev.dateline.archive;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleId;
import dev.dateline.engine.IndexedArticle;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives articles their identity and their terms. */
final class ArticleIndexer {
  private final NewsAnalysis analysis;
  private final String fingerprint;
  private final InstantSource clock;

  ArticleIndexer(NewsAnalysis analysis, InstantSource clock) {
    this.analysis = analysis;
    this.fingerprint = analysis.fingerprint();
    this.clock = clock;
  }

  /**
   * Articles of one file, each with its identity; of several with the same identifier the last
   * stays.
   *
   * @param ordinal the ordinal of the first in its file
   * @param firstSeen when articles of this file that are known were first seen
   */
  List<ArchivedArticle> identified(
      FileKey key, List<Article> articles, int ordinal, Map<ArticleId, Instant> firstSeen) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<ArticleId, ArchivedArticle> identified = new LinkedHashMap<>();
    int next = ordinal;
    for (Article article : articles) {
      ArticleId id = ArchivedArticle.idOf(key, next, article);
      identified.remove(id);
      identified.put(
          id, new ArchivedArticle(id, key, next, firstSeen.getOrDefault(id, now), article));
      next++;
    }
    return new ArrayList<>(identified.values());
  }

  List<IndexedArticle> indexed(List<ArchivedArticle> articles) {
    List<IndexedArticle> indexed = new ArrayList<>(articles.size());
    for (ArchivedArticle article : articles) {
      indexed.add(
          new IndexedArticle(article.analysedBy(fingerprint), analysis.terms(article.article())));
    }
    return indexed;
  }
}
