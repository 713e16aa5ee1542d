package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Published.Origin;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
  @ParameterizedTest
  @CsvSource({
    "2024,                           2024",
    "2024-06,                        2024-06",
    "2024-06-19,                     2024-06-19",
    "20240619,                       2024-06-19",
    "2024-06-19T10:00,               2024-06-19T10:00",
    "2024-06-19 10:00,               2024-06-19T10:00",
    "2024-06-19T10:00:01,            2024-06-19T10:00:01",
    "2024-06-19T10:00:01.123456,     2024-06-19T10:00:01",
    "2024-06-19T10:00:01Z,           2024-06-19T10:00:01Z",
    "2024-06-19t10:00:01z,           2024-06-19T10:00:01Z",
    "2024-06-19T10:00:01+09:00,      2024-06-19T10:00:01+09:00",
    "2024-06-19T10:00:01+0900,       2024-06-19T10:00:01+09:00",
    "2024-06-19T10:00:01 +09,        2024-06-19T10:00:01+09:00",
    "20131020T192751+1100,           2013-10-20T19:27:51+11:00"
  })
  void datesInEveryPrecisionAreReadAndWrittenAsFarAsTheyAreKnown(String text, String written) {
    assertThat(Published.of(text)).hasToString(written);
    assertThat(Published.of(Published.of(text).toString())).isEqualTo(Published.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2024-13",
        "2024-02-30",
        "0000",
        "24-06-19",
        "2024-06-19T25:00",
        "2024-06-19T10:00:00+99:00",
        "2024/06/19"
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(Published.parse(text, Origin.TEXT)).isEmpty();
    assertThatThrownBy(() -> Published.of(text)).hasMessageContaining("not a date: \"" + text);
  }

  @Test
  void anIntervalIsAsWideAsItsPrecision() {
    Published month = Published.of("2024-02");
    assertThat(month.from()).isEqualTo(Instant.parse("2024-02-01T00:00:00Z"));
    assertThat(month.until()).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
    assertThat(Published.of("2024-06-19T10:00:00+09:00").from())
        .isEqualTo(Instant.parse("2024-06-19T01:00:00Z"));
  }
}
