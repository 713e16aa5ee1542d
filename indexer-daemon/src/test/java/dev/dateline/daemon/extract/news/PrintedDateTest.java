package dev.dateline.daemon.extract.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "June 20, 2024 | 2024-06-20",
        "Jun. 20 2024 | 2024-06-20",
        "20 June 2024 | 2024-06-20",
        "20th June, 2024 | 2024-06-20",
        "2024-06-20 | 2024-06-20",
        "2024-06 | 2024-06",
        "Wednesday, June 19, 2024 | 2024-06-19",
        "Wed 19 June 2024 | 2024-06-19",
        "8. Dezember 2021 | 2021-12-08",
        "7 décembre 2024 | 2024-12-07",
        "1er mars 2023 | 2023-03-01",
        "3 de junio de 2024 | 2024-06-03",
        "20.06.2024 | 2024-06-20",
        "2024年6月20日 | 2024-06-20",
        "June 2024 | 2024-06",
        "June 20, 2024 10:15 p.m. | 2024-06-20T22:15",
        "June 20, 2024 at 12:05 am | 2024-06-20T00:05",
        "20 June 2024, 10:15 GMT | 2024-06-20T10:15Z",
        "Nov 16, 2022 2:10 a.m. EST | 2022-11-16T02:10-05:00",
      })
  void datesAreRead(String printed, String published) {
    assertThat(PrintedDate.parse(printed).flatMap(PrintedDate::published).map(Published::toString))
        .contains(published);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "June",
        "June 31, 2024",
        "20",
        "Monday",
        "Article 51",
        "Chapter 3, 2024"
      })
  void otherTextIsNoDate(String text) {
    assertThat(PrintedDate.parse(text)).isEmpty();
  }

  @Test
  void aYearKnownOtherwiseCompletesADate() {
    PrintedDate date = PrintedDate.parse("June 19").orElseThrow();

    assertThat(date.published()).isEmpty();
    assertThat(date.inYear(2024).map(Published::toString)).contains("2024-06-19");
  }
}
