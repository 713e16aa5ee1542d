package dev.dateline.daemon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.Dateline;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionFormTest {
  private static final Article FULL =
      Article.builder()
          .headline("Überschrift")
          .lead("Another lead")
          .body("One.\nTwo 😀. " + "x".repeat(100_000))
          .authors(List.of("Jane Doe", "John Roe"))
          .publisher("Example Press")
          .dateline(new Dateline("SEOUL", null, "Agency"))
          .published(Published.of("2024-06-19T10:00:00+09:00"))
          .section("World")
          .tags(List.of("a", "b"))
          .language("de")
          .provenance(
              new Provenance(
                  "id-1", "https://example.org/1", "text/html", Published.of("2024-06-20")))
          .build();

  @Test
  void everyFieldSurvives() throws IOException {
    Extraction extraction =
        new Extraction.Extracted(
            "text/html",
            List.of(FULL, Article.of("Bare", "")),
            true,
            List.of(new Problem(7, "odd")));

    assertThat(roundTrip(extraction)).isEqualTo(extraction);
  }

  @Test
  void failuresSurvive() throws IOException {
    Extraction failed = new Extraction.Failed(Outcome.ENCRYPTED, "it needs a password", null);

    assertThat(roundTrip(failed)).isEqualTo(failed);
  }

  private static Extraction roundTrip(Extraction extraction) throws IOException {
    return ExtractionForm.read(ExtractionForm.write(extraction));
  }
}
