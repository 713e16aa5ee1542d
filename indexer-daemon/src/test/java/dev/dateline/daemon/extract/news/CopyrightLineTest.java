package dev.dateline.daemon.extract.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyrightLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Copyright 2024, Example.org | Example.org | 2024",
        "© 2024 Example Press. All rights reserved. | Example Press | 2024",
        "Copyright © 2020-2024 The Harbour Times | The Harbour Times | 2024",
        "(c) 2019 Meridian News. This material may not be published. | Meridian News | 2019",
        "Copyright Example Press 2021. | Example Press | 2021",
        "© Meridian News | Meridian News | -",
        "© 2024 | - | 2024",
        "All rights reserved. | - | -",
      })
  void holderAndYearAreRead(String line, String holder, Integer year) {
    assertThat(CopyrightLine.parse(line)).contains(new CopyrightLine(holder, year));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright is a right that lasts 70 years.",
        "Copyright law was changed in 2019.",
        "The copyright of 2024 belongs to nobody.",
        "She rode away.",
      })
  void sentencesAboutCopyrightStay(String line) {
    assertThat(CopyrightLine.parse(line)).isEmpty();
  }
}
