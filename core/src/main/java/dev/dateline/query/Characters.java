package dev.dateline.query;

/** What single characters mean in a query text. */
final class Characters {
  private Characters() {}

  /**
   * Whether a character separates words: white space, no-break spaces included.
   *
   * @param character the character
   * @return true if it separates
   */
  static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /**
   * Whether a text holds nothing but blanks.
   *
   * @param text the text
   * @return true if it is empty too
   */
  static boolean isBlank(String text) {
    return text.chars().allMatch(character -> isBlank((char) character));
  }

  /**
   * Whether a backslash makes a character text.
   *
   * @param text text whose first character is not escaped
   * @param index the place of the character
   * @return true if an odd number of backslashes stands before it
   */
  static boolean isEscaped(String text, int index) {
    int backslashes = 0;
    while (backslashes < index && text.charAt(index - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  /**
   * Takes out the backslashes that escape something.
   *
   * @param text text with backslashes
   * @return the text meant; a backslash at the very end stays
   */
  static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder meant = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      meant.append(text.charAt(i));
    }
    return meant.toString();
  }
}
