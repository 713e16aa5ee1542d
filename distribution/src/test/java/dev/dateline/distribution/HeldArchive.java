package dev.dateline.distribution;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleId;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An archive that the test holds open while a program writes to it. */
final class HeldArchive implements AutoCloseable {
  private ArchiveReader reader;

  private HeldArchive(ArchiveReader reader) {
    this.reader = reader;
  }

  static HeldArchive open(Path archive) {
    return new HeldArchive(Archive.at(archive).openReader());
  }

  /** The newest commit. */
  ArchiveReader newest() {
    ArchiveReader newer = reader.newer();
    if (newer != null) {
      reader.close();
      reader = newer;
    }
    return reader;
  }

  /** The paths of the files with articles that hold all these words, as of now. */
  Set<String> pathsWith(String words) {
    SearchRequest request = SearchRequest.words(words).withAllWords(true).withLimit(10_000);
    return newest().search(request).hits().stream().map(Hit::path).collect(Collectors.toSet());
  }

  /** The record of a file. */
  FileRecord record(Path file) {
    return newest().file(key(file)).orElseThrow(() -> new AssertionError("no record of " + file));
  }

  /** The only article of a file. */
  ArchivedArticle article(Path file) {
    try (Stream<ArchivedArticle> articles = newest().articles(key(file))) {
      return articles
          .reduce((one, another) -> {
            throw new AssertionError("two articles of " + file);
          })
          .orElseThrow(() -> new AssertionError("no article of " + file));
    }
  }

  /** All that the archive holds but when it was first seen. */
  Map<ArticleId, Stored> articles() {
    Map<ArticleId, Stored> articles = new TreeMap<>();
    try (Stream<FileRecord> files = newest().files("")) {
      files.forEach(file -> {
        try (Stream<ArchivedArticle> ofFile = reader.articles(file.key())) {
          ofFile.forEach(a -> articles.put(a.id(), new Stored(a.file(), a.ordinal(), a.article())));
        }
      });
    }
    return articles;
  }

  /** An article and its place. */
  record Stored(FileKey file, int ordinal, Article article) {}

  /** The key of a file below a root that is named by its path. */
  static FileKey key(Path file) {
    return new FileKey(file.toUri().getRawPath());
  }

  @Override
  public void close() {
    reader.close();
  }
}
