package dev.dateline.output;

/** Takes from a text what could make a terminal do something. */
public final class CleanText {
  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /**
   * A text for one line of a terminal: each tab and line end a blank, each other control character,
   * each half of a surrogate pair and each sign that turns the direction of writing a U+FFFD.
   *
   * @param text any text
   * @return a text of the same length
   */
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && clean(text, first) == text.charAt(first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      clean.append(clean(text, i));
    }
    return clean.toString();
  }

  /**
   * Whether a terminal may take a character for a command.
   *
   * @param c any character
   * @return true for control characters, line ends and tabs included
   */
  static boolean isControl(char c) {
    return c < ' ' || (c >= '\u007f' && c <= '\u009f');
  }

  private static char clean(String text, int i) {
    char c = text.charAt(i);
    if (c == '\n' || c == '\r' || c == '\t') {
      return ' ';
    }
    boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    return isControl(c) || turns || isHalf(text, i) ? REPLACEMENT : c;
  }

  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
