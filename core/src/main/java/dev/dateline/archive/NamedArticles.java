package dev.dateline.archive;

import dev.dateline.article.Article;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Makes a file of what a program puts under a name of its own, or says what is wrong with it. */
final class NamedArticles {
  private NamedArticles() {}

  static FileWrite.Put put(String name, Article... articles) {
    FileKey key = FileKey.named(name);
    if (articles.length == 0 || articles.length > ArchiveWriter.MOST_ARTICLES_OF_A_PART) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "put takes 1 to %,d articles, got %,d under \"%s\"; to take out what is there, remove"
                  + " it",
              ArchiveWriter.MOST_ARTICLES_OF_A_PART,
              articles.length,
              name));
    }
    for (int i = 0; i < articles.length; i++) {
      Objects.requireNonNull(articles[i], "article %d under \"%s\"".formatted(i, name));
      if (articles[i].isEmpty()) {
        throw new IllegalArgumentException(
            "article %d under \"%s\" has neither headline nor body".formatted(i, name));
      }
    }
    return new FileWrite.Put(
        FileRecord.extracted(key, FileStamp.NONE, Reading.NONE), List.of(articles));
  }
}
