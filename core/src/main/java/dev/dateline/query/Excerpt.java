package dev.dateline.query;

import java.util.regex.Pattern;

/** The piece of a query that an error message quotes. */
final class Excerpt {
  private static final int MOST_CHARS = 40;
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  private Excerpt() {}

  /**
   * Cuts text so that it fits into a line.
   *
   * @param text any text
   * @return its beginning, control characters and line ends replaced by blanks, with an ellipsis
   *     where it was cut
   */
  static String of(String text) {
    String clean = BREAKS.matcher(cut(text)).replaceAll(" ");
    return text.length() > clean.length() ? clean + "…" : clean;
  }

  private static String cut(String text) {
    if (text.length() <= MOST_CHARS) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1));
    return text.substring(0, splitsPair ? MOST_CHARS - 1 : MOST_CHARS);
  }
}
