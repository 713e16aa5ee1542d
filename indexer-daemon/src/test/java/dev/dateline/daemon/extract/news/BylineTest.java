package dev.dateline.daemon.extract.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Doe | Jane Doe",
        "By Jane Doe and John Roe | Jane Doe;John Roe",
        "BY JANE DOE | JANE DOE",
        "By Jane Doe, John Roe and Ann Poe | Jane Doe;John Roe;Ann Poe",
        "By Jane Doe, Associated Press | Jane Doe",
        "By Jane Doe, Staff Writer | Jane Doe",
        "By Ludwig van der Berg | Ludwig van der Berg",
        "By Park Ji-won | Park Ji-won",
        "By Mary O'Neill in Seoul | Mary O'Neill",
        "Von Jürgen Mühlbauer | Jürgen Mühlbauer",
        "Par Hélène Garçon | Hélène Garçon",
        "Author: Selin Aydemir | Selin Aydemir",
        "By J. R. Smith & K. Jones | J. R. Smith;K. Jones",
      })
  void namesAreReadFromBylines(String line, String names) {
    assertThat(Byline.parse(line)).contains(List.of(names.split(";", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the time the treaty was signed, it was night.",
        "By Wednesday the two leaders had left the city for good.",
        "Jane Doe",
        "By",
        "By 2050 emissions are to be zero",
        "Von der Leyen reist nach Kiew",
      })
  void sentencesAreNoBylines(String line) {
    assertThat(Byline.parse(line)).isEmpty();
  }

  @Test
  void authorsInOneStringAreSplitWhereEachIsAWholeName() {
    assertThat(Byline.authors("Jane Doe and John Roe")).containsExactly("Jane Doe", "John Roe");
    assertThat(Byline.authors("By Jane Doe")).containsExactly("Jane Doe");
    assertThat(Byline.authors("Doe, Jane")).containsExactly("Doe, Jane");
    assertThat(Byline.authors(" ")).isEmpty();
  }
}
