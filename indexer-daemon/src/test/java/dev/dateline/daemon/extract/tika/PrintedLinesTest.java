package dev.dateline.daemon.extract.tika;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedLinesTest {
  @Test
  void dividedWordsAreJoinedAndCompoundsKeepTheirHyphens() {
    assertThat(PrintedLines.paragraphs("a declara-\ntion by Jean-\nLuc at COP-\n21 and\nmore"))
        .containsExactly("a declaration by Jean- Luc at COP- 21 and more");
  }

  @Test
  void bylinesAndDatesStayApart() {
    assertThat(
            PrintedLines.paragraphs("Treaty signed\nin Seoul\nBy Jane Doe\nJune 19, 2024\nText."))
        .containsExactly("Treaty signed in Seoul", "By Jane Doe", "June 19, 2024", "Text.");
  }
}
