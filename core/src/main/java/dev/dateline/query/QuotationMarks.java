package dev.dateline.query;

import java.util.HashSet;
import java.util.Set;

/** Finds the quotation mark that closes another. */
final class QuotationMarks {
  private final String text;

  /** Marks that nothing closes any more: remembered, so that many of them cost one scan only. */
  private final Set<Character> unclosed = new HashSet<>();

  QuotationMarks(String text) {
    this.text = text;
  }

  /**
   * The place of the closing mark.
   *
   * @param open where the opening mark may stand; not less than in the call before
   * @return the place; negative where no mark stands at {@code open} or nothing closes it
   */
  int close(int open) {
    char mark = text.charAt(open);
    String closing = closing(mark);
    if (closing.isEmpty() || unclosed.contains(mark)) {
      return -1;
    }
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (closing.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    unclosed.add(mark);
    return -1;
  }

  /** English, Swedish, German, French, Danish: what closes a mark; empty if it opens nothing. */
  private static String closing(char mark) {
    return switch (mark) {
      case '"' -> "\"";
      case '“', '”' -> "”";
      case '„' -> "“”";
      case '«' -> "»";
      case '»' -> "«";
      default -> "";
    };
  }
}
