package dev.dateline.daemon.extract.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Published;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PossibleDateTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  @Test
  void aDateFarAheadIsRefusedAndSaidSo() {
    assertThat(reasonAgainst("9999-12-31"))
        .contains("the date 9999-12-31 lies more than a year ahead; it was left out");
    assertThat(reasonAgainst("2027-11-29")).isPresent();
  }

  @Test
  void coversAndEmbargoesMayBeDatedAhead() {
    assertThat(reasonAgainst("2026-12")).isEmpty();
    assertThat(reasonAgainst("2027-11-27")).isEmpty();
  }

  @Test
  void oldNewsIsNews() {
    assertThat(reasonAgainst("1605-09-01")).isEmpty();
    assertThat(reasonAgainst("0001-01-01")).isPresent();
  }

  private static Optional<String> reasonAgainst(String date) {
    return PossibleDate.reasonAgainst(Published.of(date), NOW);
  }
}
