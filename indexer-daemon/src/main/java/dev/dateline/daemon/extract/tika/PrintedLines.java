package dev.dateline.daemon.extract.tika;

/** Joins the printed lines of one paragraph, and the words that hyphens divide at their ends. */
final class PrintedLines {
  private PrintedLines() {}

  static String join(String lines) {
    StringBuilder joined = new StringBuilder(lines.length());
    for (String line : lines.lines().map(String::strip).toList()) {
      int end = joined.length();
      if (end > 0 && isDivided(joined, line)) {
        joined.setLength(end - 1);
      } else if (end > 0) {
        joined.append(' ');
      }
      joined.append(line);
    }
    return joined.toString();
  }

  /** Small letters on both sides of the hyphen: "COP-21" and "Jean-Luc" keep theirs. */
  private static boolean isDivided(StringBuilder text, String next) {
    int hyphen = text.length() - 1;
    return hyphen > 0
        && (text.charAt(hyphen) == '-' || text.charAt(hyphen) == '\u00ad')
        && Character.isLowerCase(text.charAt(hyphen - 1))
        && !next.isEmpty()
        && Character.isLowerCase(next.charAt(0));
  }
}
