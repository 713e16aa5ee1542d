package dev.dateline.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.print.Style.Paint;
import dev.dateline.search.Snippet.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  private static final Paint BRACKETS = new Paint("", "7");

  @Test
  void linesBreakAtBlanks() {
    assertThat(wrap("one two three four", 9)).isEqualTo("one two\n three\n four");
  }

  @Test
  void runsOfBlanksBecomeOneAndNoLineEndsInOne() {
    assertThat(wrap("  one \t\n two  ", 80)).isEqualTo("one two");
  }

  @Test
  void aLongWordStaysWholeSoThatAddressesCanBeCopied() {
    assertThat(wrap("see https://example.org/a/long/path now", 12))
        .isEqualTo("see\n https://example.org/a/long/path\n now");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndBreakAnywhere() {
    assertThat(wrap("北朝鮮と条約", 7)).isEqualTo("北朝鮮\n と条約");
  }

  @Test
  void marksKeepTheirPlaceOverBlanksAndLineEnds() {
    assertThat(marked("a  north korea b", 9, new Mark(3, 14))).isEqualTo("a <north\n korea> b");
  }

  @Test
  void neighbouringMarksStayApart() {
    assertThat(marked("ab cd", 80, new Mark(0, 1), new Mark(1, 2), new Mark(3, 5)))
        .isEqualTo("<a><b> <cd>");
  }

  @Test
  void marksOnBlanksAloneAreLeftOut() {
    assertThat(marked("a  b", 80, new Mark(1, 3), new Mark(3, 4))).isEqualTo("a <b>");
  }

  @Test
  void controlCharactersNeverReachTheTerminal() {
    assertThat(wrap("a\u001b[31mb\u0007\u009b2J\u202e\ud83dc", 80))
        .isEqualTo("a\ufffd[31mb\ufffd\ufffd2J\ufffd\ufffdc");
  }

  @Test
  void charactersOfTwoUnitsStayWhole() {
    assertThat(wrap("📰 news", 80)).isEqualTo("📰 news");
  }

  private static String wrap(String text, int columns) {
    StringBuilder out = new StringBuilder();
    new Paragraph(out, columns, 1, Paint.NONE).append(text, List.of());
    return out.toString();
  }

  private static String marked(String text, int columns, Mark... marks) {
    StringBuilder out = new StringBuilder();
    new Paragraph(out, columns, 1, BRACKETS).append(text, List.of(marks));
    return out.toString().replace("\u001b[7m", "<").replace("\u001b[0m", ">");
  }
}
