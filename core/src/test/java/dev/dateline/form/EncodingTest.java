package dev.dateline.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleField;
import dev.dateline.article.Block;
import dev.dateline.article.Dateline;
import dev.dateline.article.DetectedLanguage;
import dev.dateline.article.FieldOrigin;
import dev.dateline.article.Provenance;
import dev.dateline.article.PublicationStatus;
import dev.dateline.article.Published;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes are what they were, and what other programs of Protocol Buffers expect. */
class EncodingTest {
  private static final Article WHOLE =
      Article.builder()
          .headline("Ends")
          .body("One.\nTwo.")
          .blocks(List.of(new Block(1, Block.Kind.QUOTE)))
          .authors(List.of("A", "B"))
          .publisher("P")
          .dateline(new Dateline("SEOUL", "June 19", "N"))
          .published(Published.of("2024-06-19T10:00:00+09:00"))
          .section("S")
          .tags(List.of("t"))
          .language("en")
          .detectedLanguage(new DetectedLanguage("ko", 0.25))
          .status(PublicationStatus.CORRECTED)
          .provenance(
              new Provenance("i", "u", "c", Published.of("2024"))
                  .asMember("m", "2", Published.of("2025-01-02"))
                  .withOrigins(Map.of(ArticleField.DATE, FieldOrigin.JSON_LD)))
          .build();

  private static final String BYTES =
      "08011204456e647320042a094f6e652e0a54776f2e320218023a1e0a01410a01421201501a13"
          + "0a0553454f554c12074a756e652031391a014e420a08c0b095e70c20a0fa034a130a01531201"
          + "741a02656e22026b6f28fa01300352270a01691201751a0163220808808290d90c10042a0132"
          + "32016d3a080880dcaef70c100242026804";

  @Test
  void numbersAndTextsAreThoseOfTheEncodingsDescription() {
    FormWriter out = new FormWriter();
    out.number(1, 150);
    out.text(2, "testing");
    out.message(3, 150, (inner, value) -> inner.number(1, value));
    out.signed(4, -2);
    out.fixed(5, 1);

    assertThat(hex(out.toBytes()))
        .isEqualTo("089601" + "120774657374696e67" + "1a03089601" + "2003" + "290100000000000000");
  }

  @Test
  void tagsNeverChangeTheirMeaning() {
    assertThat(hex(Forms.bytes(WHOLE))).isEqualTo(BYTES);
    assertThat(Forms.article(HexFormat.of().parseHex(BYTES))).isEqualTo(WHOLE);
  }

  @Test
  void halvesOfSurrogatePairsAreMarked() {
    FormWriter out = new FormWriter();
    out.text(1, "a\ud83d b\udc00 \ud83d\ude00");

    assertThat(Forms.sound(() -> first(out.toBytes()))).isEqualTo("a\ufffd b\ufffd \ud83d\ude00");
  }

  @Test
  void aLongMessageIsWrittenBehindItsLength() {
    FormWriter out = new FormWriter();
    String text = "x".repeat(100_000);
    out.message(1, text, (inner, value) -> inner.text(1, value));

    assertThat(
            Forms.sound(() -> {
              FormReader in = new FormReader(out.toBytes());
              return in.next() ? first(in.message()) : "";
            }))
        .isEqualTo(text);
  }

  private static String first(byte[] bytes) throws FormException {
    return first(new FormReader(bytes));
  }

  private static String first(FormReader in) throws FormException {
    return in.next() ? in.text() : "";
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
