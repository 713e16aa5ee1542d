package dev.dateline.archive;

import dev.dateline.article.ArticleId;
import dev.dateline.engine.EngineWriter;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Remembers, for each container that is being written in parts, which identities it has so far, so
 * that repeated ones are found. About 50 bytes an article while the container is being written.
 */
final class ContainerIds {
  private final EngineWriter engine;
  private final Map<FileKey, Ids> open = new ConcurrentHashMap<>();

  ContainerIds(EngineWriter engine) {
    this.engine = engine;
  }

  void begin(FileKey key, int articles) {
    Ids ids = new Ids();
    ids.nextOrdinal = articles;
    open.put(key, ids);
  }

  /** Adds identities of a part; returns those of them that the file already had. */
  List<ArticleId> add(FileKey key, List<ArchivedArticle> articles) {
    Ids ids = ids(key);
    List<ArticleId> repeated = new ArrayList<>();
    for (ArchivedArticle article : articles) {
      if (!ids.known.add(article.id().leadingBits())) {
        repeated.add(article.id());
      }
    }
    return repeated;
  }

  int nextOrdinal(FileKey key) {
    return ids(key).nextOrdinal;
  }

  void advance(FileKey key, int articles) {
    ids(key).nextOrdinal += articles;
  }

  void forget(FileKey key) {
    open.remove(key);
  }

  private Ids ids(FileKey key) {
    return open.computeIfAbsent(key, this::stored);
  }

  private Ids stored(FileKey key) {
    Ids ids = new Ids();
    try (Stream<ArchivedArticle> articles = engine.articles(key)) {
      articles.forEach(article -> {
        ids.known.add(article.id().leadingBits());
        ids.nextOrdinal = Math.max(ids.nextOrdinal, article.ordinal() + 1);
      });
    }
    return ids;
  }

  /** What is known of one container. */
  private static final class Ids {
    private final Set<Long> known = new HashSet<>();
    private int nextOrdinal;
  }
}
