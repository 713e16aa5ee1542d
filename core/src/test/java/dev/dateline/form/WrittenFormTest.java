package dev.dateline.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import dev.dateline.testing.Seeds;
import org.junit.jupiter.api.Test;

/** What is written is what is read; {@code -Dtests.seed=N} repeats a run. */
class WrittenFormTest {
  @Test
  void articlesComeBack() {
    Seeds.repeat(
        2_000,
        random -> {
          Article article = new RandomValues(random).article();
          assertThat(Forms.article(Forms.bytes(article))).isEqualTo(article);
        });
  }

  @Test
  void archivedArticlesComeBack() {
    Seeds.repeat(
        500,
        random -> {
          ArchivedArticle archived = new RandomValues(random).archived();
          assertThat(Forms.archived(Forms.bytes(archived))).isEqualTo(archived);
        });
  }

  @Test
  void recordsComeBack() {
    Seeds.repeat(
        2_000,
        random -> {
          FileRecord record = new RandomValues(random).record();
          assertThat(Forms.record(Forms.bytes(record), record.key())).isEqualTo(record);
          assertThat(Forms.parts(Forms.bytes(record))).isEqualTo(record.contents().parts());
        });
  }

  @Test
  void anArticleOfNothingTakesSixBytes() {
    assertThat(Forms.bytes(Article.of("", ""))).hasSize(6);
  }
}
