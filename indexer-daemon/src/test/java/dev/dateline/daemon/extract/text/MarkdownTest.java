package dev.dateline.daemon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a **bold** and *slanted* word > a bold and slanted word",
        "a __bold__ and _slanted_ word > a bold and slanted word",
        "a [link](https://example.org/a_b) here > a link here",
        "a [link][1] here > a link here",
        "![picture](a.jpg \"title\") text > text",
        "snake_case_name stays > snake_case_name stays",
        "2 * 3 * 4 stays > 2 * 3 * 4 stays",
        "some `code` here > some code here",
        "a \\*star\\* > a *star*",
        "~~gone~~ > gone",
      })
  void marksInsideLinesGo(String marked, String plain) {
    assertThat(Markdown.plain(marked)).isEqualTo(plain);
  }

  @Test
  void theFirstHeadingStandsAboveTheText() {
    Markdown.Page page =
        Markdown.read("# Treaty signed #\n\nFirst\nparagraph.\n\n## More\n\nSecond.");

    assertThat(page.heading()).isEqualTo("Treaty signed");
    assertThat(page.paragraphs()).containsExactly("First paragraph.", "More", "Second.");
  }

  @Test
  void underlinedHeadingsAreHeadings() {
    assertThat(Markdown.read("Treaty signed\n===\n\nText.").heading()).isEqualTo("Treaty signed");
  }

  @Test
  void listsQuotesAndTablesBecomeParagraphs() {
    String text =
        """
        * one
        * two
          goes on

        > quoted
        > text

        | Country | State |
        |---------|-------|
        | Italy   | open  |

        ---
        [1]: https://example.org
        """;

    assertThat(Markdown.read(text).paragraphs())
        .containsExactly("one", "two goes on", "quoted text", "Country State", "Italy open");
  }

  @Test
  void hostileRunsOfMarksTakeNoTime() {
    String marks = "*[_`<![#-|>".repeat(20_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (String text :
              new String[] {marks, "# " + "#".repeat(200_000) + "x", "[".repeat(200_000)}) {
            assertThat(Markdown.read(text).paragraphs().size()).isLessThan(10);
          }
        });
  }
}
