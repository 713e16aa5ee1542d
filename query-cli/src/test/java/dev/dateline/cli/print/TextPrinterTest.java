package dev.dateline.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextPrinterTest {
  @Test
  void plainTextIsNeitherWrappedNorMarked() throws IOException {
    assertThat(print(Examples.PLAIN, Examples.answer()))
        .isEqualTo(
            """
            1  Putin and Kim sign "treaty"
               Reuters · 2024-06-19 · 12.50
               They signed a treaty on Wednesday.
               /news/a b.html  0123456789abcdefghij

            2  box.jsonl
               0.25
               条約に署名した。
               /news/box.jsonl  vvvvvvvvvvvvvvvvvvvv

            2 of 1,234 articles (12 with every word), 3 ms; next page: --after %s
            """
                .formatted(Examples.NEXT));
  }

  @Test
  void aTerminalGetsWhatMatchedInColour() throws IOException {
    assertThat(print(new Style(0, true), Examples.answer()).replace('\u001b', '^'))
        .startsWith(
            """
            1  ^[1m^[1;31mPutin^[0m^[1m and Kim sign "^[1;31mtreaty^[0m^[1m"^[0m
               Reuters · 2024-06-19 · 12.50
               They signed a ^[1;31mtreaty^[0m on Wednesday.
               ^[2m/news/a b.html  0123456789abcdefghij^[0m
            """);
  }

  @Test
  void linesFitTheTerminal() throws IOException {
    assertThat(print(new Style(30, false), Examples.answer()))
        .startsWith(
            """
            1  Putin and Kim sign "treaty"
               Reuters · 2024-06-19 ·
               12.50
               They signed a treaty on
               Wednesday.
            """);
  }

  @Test
  void anAnswerOfABatchBeginsWithItsQueryAndEndsWithABlankLine() throws IOException {
    assertThat(print(Examples.PLAIN, Examples.nothing("q1")))
        .isEqualTo("q1: zzz\n\n0 articles, 0 ms\n\n");
  }

  @Test
  void ranksOfAFurtherPageStandInOneColumn() throws IOException {
    assertThat(print(Examples.PLAIN, Examples.ranked(9, 10)))
        .startsWith(" 9  box.jsonl\n    0.25\n")
        .contains("\n10  box.jsonl\n    0.25\n");
  }

  private static String print(Style style, Answer answer) throws IOException {
    StringWriter out = new StringWriter();
    new TextPrinter(style, out).print(answer);
    return out.toString();
  }
}
