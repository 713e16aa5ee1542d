package dev.dateline.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleField;
import dev.dateline.article.Block;
import dev.dateline.article.FieldOrigin;
import dev.dateline.article.PublicationStatus;
import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Outcome;
import dev.dateline.testing.Seeds;
import org.junit.jupiter.api.Test;

/** What a newer program wrote is read, as far as this one knows it. */
class NewerFormTest {
  /** A number that no choice has yet. */
  private static final int NEW = 77;

  private static final int[][] WITHIN_ARTICLES = {
    {}, {7}, {7, 3}, {8}, {9}, {10}, {10, 4}, {10, 7}, {10, 8}
  };
  private static final int[][] WITHIN_RECORDS = {{}, {2}, {6}, {7}, {7, 2}, {7, 6}, {7, 7}};

  @Test
  void fieldsThatArticlesGetAreSkipped() {
    Seeds.repeat(
        500,
        random -> {
          Article article = new RandomValues(random).article();
          byte[] form = Forms.bytes(article);
          for (int[] path : WITHIN_ARTICLES) {
            form = new Woven(random).with(form, path);
          }
          assertThat(Forms.article(form)).isEqualTo(article);
        });
  }

  @Test
  void fieldsThatArchivedArticlesGetAreSkipped() {
    Seeds.repeat(
        200,
        random -> {
          ArchivedArticle archived = new RandomValues(random).archived();
          byte[] form = new Woven(random).with(Forms.bytes(archived));
          assertThat(Forms.archived(form)).isEqualTo(archived);
        });
  }

  @Test
  void fieldsThatRecordsGetAreSkipped() {
    Seeds.repeat(
        500,
        random -> {
          FileRecord record = new RandomValues(random).record();
          byte[] form = Forms.bytes(record);
          for (int[] path : WITHIN_RECORDS) {
            form = new Woven(random).with(form, path);
          }
          assertThat(Forms.record(form, record.key())).isEqualTo(record);
          assertThat(Forms.parts(form)).isEqualTo(record.contents().parts());
        });
  }

  @Test
  void anUnknownStatusWithholdsTheArticle() {
    Article article =
        written(out -> out.message(9, NEW, (labels, status) -> labels.number(6, status)));

    assertThat(article.labels().status()).isEqualTo(PublicationStatus.WITHHELD);
  }

  @Test
  void ofATimeOfUnknownPrecisionOnlyTheYearIsBelieved() {
    Article article =
        written(out ->
            out.message(
                8,
                NEW,
                (time, choice) -> {
                  time.signed(1, 1_718_791_200);
                  time.number(2, choice);
                  time.number(3, choice);
                }));

    assertThat(article.published()).hasToString("2024");
    assertThat(article.published())
        .satisfies(time -> assertThat(time.precision()).isEqualTo(Precision.YEAR))
        .satisfies(time -> assertThat(time.origin()).isEqualTo(Origin.TEXT));
  }

  @Test
  void aParagraphOfUnknownKindIsRunningText() {
    Article article =
        written(out -> {
          out.text(5, "One.\nTwo.\nThree.");
          out.message(
              6,
              NEW,
              (blocks, kind) -> {
                blocks.number(kind, 1);
                blocks.number(1, 3);
              });
        });

    assertThat(article.blocks()).containsExactly(new Block(2, Block.Kind.HEADING));
  }

  @Test
  void theOriginOfAnUnknownFieldIsLeftOutAndAnUnknownOriginIsAnother() {
    Article article =
        written(out ->
            out.message(
                10,
                NEW,
                (provenance, choice) ->
                    provenance.message(
                        8,
                        choice,
                        (origins, origin) -> {
                          origins.number(1, origin);
                          origins.number(NEW, 1);
                        })));

    assertThat(article.provenance().origins())
        .containsOnlyKeys(ArticleField.HEADLINE)
        .containsValue(FieldOrigin.OTHER);
  }

  @Test
  void anUnknownOutcomeIsUnsupported() {
    FormWriter out = new FormWriter();
    out.number(4, NEW);

    assertThat(Forms.record(out.toBytes(), new FileKey("/a")).outcome())
        .isEqualTo(Outcome.UNSUPPORTED);
  }

  @Test
  void whatWouldBeMisreadIsRefusedByItsVersion() {
    FormWriter out = new FormWriter();
    out.number(1, 2);
    byte[] form = out.toBytes();

    assertThatThrownBy(() -> ArticleForm.read(new FormReader(form)))
        .isInstanceOf(NewerFormException.class)
        .hasMessage(
            "an article was written in version 2 of its form, and this program reads versions up to 1");
    assertThatThrownBy(() -> RecordForm.read(new FormReader(form), new FileKey("/a")))
        .isInstanceOf(NewerFormException.class);
    assertThatThrownBy(() -> RecordForm.parts(new FormReader(form)))
        .isInstanceOf(NewerFormException.class);
  }

  /** Writes the values of an article. */
  private interface Values {
    void write(FormWriter out);
  }

  private static Article written(Values values) {
    FormWriter out = new FormWriter();
    values.write(out);
    return Forms.article(out.toBytes());
  }
}
