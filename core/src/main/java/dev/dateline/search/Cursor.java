package dev.dateline.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A place between two hits of an ordered result, from which the next page goes on.
 *
 * <p>It belongs to the question that it came from, with its filters and its order. What is in it
 * means something to the archive only; {@link #toString} and {@link #parse} pass it on.
 *
 * @param numbers what it consists of; at most {@value #MOST_NUMBERS}
 */
public record Cursor(List<Long> numbers) {
  /** The most numbers: a cursor has to fit into one argument of a command line. */
  public static final int MOST_NUMBERS = 1_024;

  private static final String VERSION = "v2";
  private static final Pattern OF_ANOTHER_VERSION =
      Pattern.compile("v[0-9]{1,4}\\..*|[0-9a-f]{1,16}(?:\\.[0-9a-f]{1,16}){4}");

  private static final int RADIX = Character.MAX_RADIX;

  /** How much of a wrong text a message repeats. */
  private static final int EXCERPT = 60;

  private static final int LONGEST_TEXT = 14 * (MOST_NUMBERS + 2);

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is too long
   */
  public Cursor {
    numbers = List.copyOf(numbers);
    if (numbers.size() > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "a cursor has at most %d numbers, got %d".formatted(MOST_NUMBERS, numbers.size()));
    }
  }

  /**
   * Reads a cursor's text.
   *
   * @param text what {@link #toString} gave, unchanged
   * @return the cursor
   * @throws WrongCursorException if it is anything else, such as a part of a cursor, or one of
   *     another version of Dateline
   */
  public static Cursor parse(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw none(text);
    }
    if (!text.startsWith(VERSION + '.') && OF_ANOTHER_VERSION.matcher(text).matches()) {
      throw new WrongCursorException(
          "the cursor \"%s\" was made by another version of Dateline; begin with the first page again"
              .formatted(excerpt(text)));
    }
    Cursor cursor = read(text);
    if (!cursor.toString().equals(text)) { // the sum at its end says whether all of it is there
      throw none(text);
    }
    return cursor;
  }

  /** What a text would be, were it a cursor. */
  private static Cursor read(String text) {
    String[] parts = text.split("\\.", MOST_NUMBERS + 3);
    List<Long> numbers = new ArrayList<>();
    try {
      for (int i = 1; i < parts.length - 1; i++) {
        numbers.add(Long.parseUnsignedLong(parts[i], RADIX));
      }
      return new Cursor(numbers);
    } catch (IllegalArgumentException e) { // no number, or too many
      throw none(text);
    }
  }

  private static WrongCursorException none(String text) {
    return new WrongCursorException(
        "\"%s\" is no cursor; give the text that an earlier page gave, unchanged"
            .formatted(excerpt(text)));
  }

  private static String excerpt(String text) {
    return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "..." : text;
  }

  /**
   * The text by which a cursor is passed on.
   *
   * @return small letters, digits and dots; a letter first
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(VERSION);
    for (long number : numbers) {
      text.append('.').append(Long.toUnsignedString(number, RADIX));
    }
    CRC32 sum = new CRC32();
    sum.update(text.toString().getBytes(StandardCharsets.US_ASCII));
    return text.append('.').append(Long.toString(sum.getValue(), RADIX)).toString();
  }
}
