package dev.dateline.daemon.extract.tika;

import dev.dateline.daemon.extract.news.StoryDressing;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the printed lines of one block, and the words that hyphens divide at their ends; bylines
 * and lines of dates stay apart.
 */
final class PrintedLines {
  private PrintedLines() {}

  static List<String> paragraphs(String block) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : Paragraphs.lines(block)) {
      if (StoryDressing.standsAlone(line)) {
        close(open, paragraphs);
        paragraphs.add(line);
      } else {
        join(open, line);
      }
    }
    close(open, paragraphs);
    return paragraphs;
  }

  private static void join(StringBuilder open, String line) {
    int end = open.length();
    if (end > 0 && isDivided(open, line)) {
      open.setLength(end - 1);
    } else if (end > 0 && !line.isEmpty()) {
      open.append(' ');
    }
    open.append(line);
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

  private static void close(StringBuilder open, List<String> paragraphs) {
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
      open.setLength(0);
    }
  }
}
