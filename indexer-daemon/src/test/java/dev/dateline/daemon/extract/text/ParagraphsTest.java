package dev.dateline.daemon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  @Test
  void blankLinesSeparateParagraphs() {
    assertThat(of("One.\n\nTwo.\r\n \r\nThree.\rFour."))
        .containsExactly("One.", "Two.", "Three.", "Four.");
  }

  @Test
  void wrappedLinesAreJoined() {
    String mail =
        """
        Nearly 200 countries agreed on Wednesday to begin a transition away from
        fossil fuels, the first time that coal, oil and gas were all named in it.

        Many rose to applaud.
        """;

    assertThat(of(mail))
        .containsExactly(
            "Nearly 200 countries agreed on Wednesday to begin a transition away from fossil fuels,"
                + " the first time that coal, oil and gas were all named in it.",
            "Many rose to applaud.");
  }

  @Test
  void shortLinesThatNobodyWrappedStayApart() {
    assertThat(of("Roses\nViolets\nA line that is a good deal longer than these two"))
        .containsExactly("Roses", "Violets", "A line that is a good deal longer than these two");
  }

  @Test
  void longLinesAreParagraphs() {
    String first = "word ".repeat(40).strip();
    String second = "other ".repeat(40).strip();

    assertThat(of(first + "\n" + second)).containsExactly(first, second);
  }

  @Test
  void linesThatStandAloneAreNotJoined() {
    assertThat(Paragraphs.of("aaaa bbbb\nBy Jane\ncccc", line -> line.startsWith("By")))
        .containsExactly("aaaa bbbb", "By Jane", "cccc");
  }

  @Test
  void controlCharactersAndTerminalCodesGo() {
    assertThat(of("Red \u001b[31malert\u001b[0m\u0007 now\u0000!"))
        .containsExactly("Red alert now !");
  }

  private static List<String> of(String text) {
    return Paragraphs.of(text, line -> false);
  }
}
