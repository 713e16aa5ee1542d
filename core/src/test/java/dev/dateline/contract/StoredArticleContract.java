package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.article.Article;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An archive gives back what it was given. */
public abstract class StoredArticleContract extends ArchiveContract {
  @Test
  void anArticleIsStoredWhole() {
    Article article = whole();
    write(new FileWrite.Put(record("news/a.txt", 1), List.of(article)));

    assertThat(only("summit").article()).isEqualTo(article);
    assertThat(byId("summit")).isEqualTo(article);
  }

  private Article byId(String words) {
    return only(words).article();
  }

  @Test
  void anArchiveRebuiltFromItselfIsEqualToTheOneItCameFrom() {
    write(new FileWrite.Put(record("news/a.txt", 1), List.of(whole(), Article.of("Two", "texts"))));
    write(part(0, 100, false, "One", "Two"));
    write(part(1, 200, false, "Three"));
    write(
        new FileWrite.Put(
            FileRecord.failed(key("news/x.pdf"), stamp(1), Outcome.CORRUPT, "damaged"), List.of()));
    Archive copy = Archive.inMemory();
    try (ArchiveReader reader = archive().openReader();
        ArchiveWriter writer = copy.openWriter("rebuild")) {
      writer.addAll(reader);
      writer.commit();
    }

    assertThat(dump(copy)).isEqualTo(dump(archive()));
  }

  /** All that two equal archives have in common. */
  private static List<String> dump(Archive archive) {
    List<String> lines = new ArrayList<>();
    try (ArchiveReader reader = archive.openReader();
        Stream<FileRecord> files = reader.files("")) {
      files.forEach(file -> {
        lines.add(file.toString());
        try (Stream<ArchivedArticle> articles = reader.articles(file.key())) {
          articles.forEach(article -> lines.add(article.toString()));
        }
      });
    }
    return lines;
  }
}
