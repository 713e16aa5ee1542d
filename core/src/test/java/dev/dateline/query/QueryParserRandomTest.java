package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.testing.Seeds;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads random texts; {@code -Dtests.seed=N} repeats a run. */
class QueryParserRandomTest {
  private static final QueryParser PARSER =
      QueryParser.at(InstantSource.fixed(Instant.parse("2024-06-19T10:00:00Z")), ZoneOffset.UTC);
  private static final int TEXTS = 100_000;
  private static final int HUGE_TEXTS = 6;

  /** Separated by blanks; ␣ stands for one. */
  private static final String SIGNS =
      "␣ ␣␣ \t \n \u00a0 \u3000 \u0000 \u0007 \u001b \u007f \" \"\" “ ” „ « » ' ( ) () (( )) + - --"
          + " * ** ? ~ ~1 ~9 ~x \\ \\\\ : :: / //";

  private static final String WORDS =
      "AND ␣AND␣ OR ␣OR␣ NOT ␣NOT␣ and a B putin KIM Jong-un headline: title: lang: path: date: by:"
          + " foo: https:// http: 2024 2024-06 .. 3m.. today none 99999999999"
          + " é İ ß 北 한국 ع \u0301 😀 𐐀 \ud83d \ude00 \ufeff \uffff";

  private static final List<String> PIECES =
      Stream.of((SIGNS + " " + WORDS).split(" ")).map(piece -> piece.replace('␣', ' ')).toList();

  @Test
  void anyTextIsReadOrRefusedWithItsColumn() {
    Seeds.repeat(
        1,
        random -> {
          for (int i = 0; i < TEXTS; i++) {
            check(text(random, 1 + random.nextInt(i % 100 == 0 ? 300 : 14)));
          }
        });
  }

  @Test
  void hugeTextsAreReadOrRefusedToo() {
    Seeds.repeat(
        1,
        random -> {
          for (int i = 0; i < HUGE_TEXTS; i++) {
            String piece = piece(random);
            check(piece.repeat(QueryParser.MOST_CHARS / piece.length()));
          }
          StringBuilder mixed = new StringBuilder();
          while (mixed.length() < QueryParser.MOST_CHARS) {
            mixed.append(piece(random));
          }
          check(mixed.substring(0, QueryParser.MOST_CHARS));
          check(mixed.append(mixed).toString());
          check("a\\" + mixed.toString().replaceAll("[\\s\\h\"()]", "x"));
        });
  }

  @Test
  void escapedTextIsOneWord() {
    Seeds.repeat(
        1,
        random -> {
          for (int i = 0; i < TEXTS / 10; i++) {
            String text = text(random, 1 + random.nextInt(10));
            String escaped = text.replaceAll("(?s).", "\\\\$0");
            assertThat(PARSER.parse(escaped)).isEqualTo(new QueryNode.Word(null, text));
          }
        });
  }

  private static void check(String text) {
    try {
      try {
        PrintedQuery.of(PARSER.parse(text));
      } catch (QuerySyntaxException e) {
        assertFits(e, text);
      }
      PrintedQuery.of(QueryParser.words(text));
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw new AssertionError("text: " + escaped(text), e);
    }
  }

  /** Without AssertJ, which would take most of the time. */
  private static void assertFits(QuerySyntaxException error, String text) {
    String message = String.valueOf(error.getMessage());
    if (error.column() < 1
        || error.column() > text.length() + 1
        || !message.startsWith("column " + error.column() + ": ")
        || message.length() > 400
        || message.chars().anyMatch(Character::isISOControl)) {
      throw new AssertionError("does not fit the text", error);
    }
  }

  /** The text as a Java literal, so that a failure can be made a test of its own. */
  private static String escaped(String text) {
    StringBuilder literal = new StringBuilder();
    text.chars().limit(400).forEach(c -> literal.append("\\u%04x".formatted(c)));
    return literal.toString();
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(piece(random));
    }
    return text.toString();
  }

  private static String piece(Random random) {
    return random.nextInt(50) == 0
        ? String.valueOf((char) random.nextInt(0x10000))
        : PIECES.get(random.nextInt(PIECES.size()));
  }
}
