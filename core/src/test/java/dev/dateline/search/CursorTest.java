package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void itsTextGivesItBack() {
    Seeds.repeat(
        500,
        random -> {
          Cursor cursor = any(random);
          assertThat(cursor.toString()).matches("v2[.0-9a-z]+");
          assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        });
  }

  private static Cursor any(Random random) {
    List<Long> numbers = new ArrayList<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      numbers.add(random.nextLong() >> random.nextInt(64));
    }
    return new Cursor(numbers);
  }

  @Test
  void theLongestGivesItselfBackToo() {
    Cursor longest = new Cursor(Collections.nCopies(Cursor.MOST_NUMBERS, -1L));
    assertThat(Cursor.parse(longest.toString())).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cursor(Collections.nCopies(Cursor.MOST_NUMBERS + 1, 0L)))
        .withMessage("a cursor has at most 1024 numbers, got 1025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "v",
        "v2",
        "v2.",
        "v2..",
        "v2...",
        "v2.0",
        "v2.-1.0",
        "v2.+1.0",
        "v2.1.2.3",
        "v2.zzzzzzzzzzzzz.0",
        "v2.10000000000000000.0",
        "nonsense",
        "--limit",
        "7.3e8.3",
        "v2.ä.1"
      })
  void whatNoPageGaveIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text))
        .isInstanceOf(WrongCursorException.class)
        .hasMessage(
            "\"%s\" is no cursor; give the text that an earlier page gave, unchanged", text);
  }

  @Test
  void aTextOfAnyLengthIsRefusedInAShortMessage() {
    for (String garbage :
        List.of("x".repeat(5_000_000), "v2" + ".1".repeat(6_000), "v2." + ".".repeat(9_999))) {
      assertThatThrownBy(() -> Cursor.parse(garbage))
          .isInstanceOf(WrongCursorException.class)
          .message()
          .hasSizeLessThan(200);
    }
  }

  @Test
  void aPartOfACursorOrAChangedOneIsRefused() {
    Seeds.repeat(
        50,
        random -> {
          String text = any(random).toString();
          for (int i = 0; i < text.length(); i++) {
            refused(text.substring(0, i));
            refused(text.substring(i + 1));
            refused(text.substring(0, i) + text.substring(i + 1));
            refused(
                text.substring(0, i) + (text.charAt(i) == 'q' ? 'r' : 'q') + text.substring(i + 1));
          }
          refused(text + '0');
          refused(text + '.');
          refused(' ' + text);
          refused(text.toUpperCase(java.util.Locale.ROOT));
        });
  }

  private static void refused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(WrongCursorException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.3e800000.3e8.3.2a", "1.40f3c2a1.18c3a9f.0.1c2d3e4f5a6b7c", "v3.1.2"})
  void aCursorOfAnotherVersionSaysSo(String text) {
    assertThatThrownBy(() -> Cursor.parse(text))
        .isInstanceOf(WrongCursorException.class)
        .hasMessage(
            "the cursor \"%s\" was made by another version of Dateline; begin with the first page"
                + " again",
            text);
  }
}
