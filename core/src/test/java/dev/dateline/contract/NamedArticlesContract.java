package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.LiveReader;
import dev.dateline.article.Article;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Programs put articles under names of their own, and are told their mistakes. */
public abstract class NamedArticlesContract extends ArchiveContract {
  @Test
  void whatIsPutIsFoundByItsName() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.put("2024/story 1", Article.of("Treaty", "They met."), Article.of("Grain", "Cheap."));
      writer.put("2024/story 2", Article.of("Another", "text"));
      assertThat(writer.file(FileKey.named("2024/story 1"))).isPresent();
      writer.commit();
    }
    try (LiveReader live = archive().openLiveReader()) {
      List<String> found =
          live.ask(reader -> {
            try (Stream<ArchivedArticle> articles =
                reader.articles(FileKey.named("2024/story 1"))) {
              return articles.map(article -> article.article().headline()).toList();
            }
          });
      assertThat(found).containsExactly("Treaty", "Grain");
      assertThat(live.<Boolean>ask(reader -> reader.file(FileKey.named("no")).isPresent()))
          .isFalse();
    }
    assertThat(files(FileKey.EMBEDDED_ROOT)).hasSize(2);
  }

  @Test
  void whatIsPutIsKnownAndWhatIsRemovedCounted() {
    Article story = Article.of("Treaty", "They met.");
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.put("x", story, story).contents().articles()).isEqualTo(2);
      assertThat(writer.remove("x")).isEqualTo(2);
      assertThat(writer.remove("x")).isZero();
    }
  }

  @Test
  void aProgramsMistakesAreToldAndLeaveTheWriterUsable() {
    Article story = Article.of("Treaty", "They met.");
    Article[] tooMany = new Article[ArchiveWriter.MOST_ARTICLES_OF_A_PART + 1];
    Arrays.fill(tooMany, story);
    FileRecord record = FileRecord.extracted(key("news/a.txt"), FileStamp.NONE, Reading.NONE);
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThatThrownBy(() -> writer.put("x", tooMany))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 to 1,000 articles, got 1,001");
      assertThatThrownBy(() -> writer.put("", story))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not blank, got \"\"");
      assertThatThrownBy(() -> writer.remove(" "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not blank");
      assertThatThrownBy(() -> writer.put("x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("remove it");
      assertThatThrownBy(() -> writer.put("x", story, Article.of("", "")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("article 1 under \"x\" has neither headline nor body");
      assertThatThrownBy(() -> writer.put("x", new Article[1]))
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining("article 0 under \"x\"");
      assertThatThrownBy(() -> record.withContentHash("odd"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("hexadecimal, got \"odd\"");

      writer.put("x", story);
      writer.commit();
    }
    assertThat(headlines("treaty")).containsExactly("Treaty");
  }

  @Test
  void mistakesAreToldInTheSameWordsInEveryLocale() {
    Article[] tooMany = new Article[ArchiveWriter.MOST_ARTICLES_OF_A_PART + 1];
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThatThrownBy(() -> writer.put("x", tooMany))
          .hasMessageContaining("1 to 1,000 articles, got 1,001");
    } finally {
      Locale.setDefault(before);
    }
  }
}
