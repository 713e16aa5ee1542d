package dev.dateline.daemon.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Cuts a text into paragraphs.
 *
 * <p>A blank line ends a paragraph. A line end within one is undone where the line was wrapped: in
 * a text whose longest line is no longer than a screen is wide, a line was wrapped if the first
 * word of the next one would not have fitted any more. Any other line is a paragraph of its own.
 */
public final class Paragraphs {
  /** What tells a terminal to change colours or titles. */
  private static final Pattern TERMINAL_CODE =
      Pattern.compile(
          "(?:\u001b\\[|\u009b)[0-9;?]{0,40}[A-Za-z]|\u001b\\][^\u0007\u001b\n"
              + "]{0,200}(?:\u0007|\u001b\\\\)?");

  /** Lines longer than this are paragraphs that nobody wrapped. */
  private static final int WIDEST_PAGE = 100;

  /** A text whose lines are all shorter than this was not wrapped, it is short. */
  private static final int NARROWEST_PAGE = 30;

  private Paragraphs() {}

  /**
   * The lines of a text; control characters become blanks, runs of blanks one.
   *
   * @param text any text
   * @return its lines in order, blank ones as empty strings
   */
  public static List<String> lines(String text) {
    String plain =
        text.indexOf('\u001b') < 0 && text.indexOf('\u009b') < 0
            ? text
            : TERMINAL_CODE.matcher(text).replaceAll("");
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isLineEnd(c)) {
        lines.add(tidy(plain.substring(start, i)));
        if (c == '\r' && i + 1 < plain.length() && plain.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(tidy(plain.substring(start)));
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return switch (c) {
      case '\n', '\r', '\u0085', '\u2028', '\u2029', '\f', '\u000b' -> true;
      default -> false;
    };
  }

  /**
   * A line without control characters, with single blanks.
   *
   * @param line a text without line ends
   * @return the same without blanks at its ends
   */
  public static String tidy(String line) {
    StringBuilder tidied = new StringBuilder(line.length());
    boolean changed = false;
    boolean blank = true; // as if one stood before the line
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!isBlank(c)) {
        tidied.append(c);
        blank = false;
      } else if (!blank) {
        tidied.append(' ');
        changed |= c != ' ';
        blank = true;
      } else {
        changed = true;
      }
    }
    return changed || blank ? tidied.toString().strip() : line.strip();
  }

  /** A separator of Unicode, a control character, or a byte order mark within the text. */
  private static boolean isBlank(char c) {
    if (c > ' ' && c < '\u007f') {
      return false;
    }
    return c <= ' '
        || c == '\u007f'
        || c == '\uFEFF'
        || Character.getType(c) == Character.SPACE_SEPARATOR
        || (c >= '\u0080' && c < '\u00a0');
  }

  /**
   * The paragraphs of a plain text.
   *
   * @param text any text
   * @param alone tells lines that are never joined with the next or the last one
   * @return the paragraphs in order, none blank
   */
  public static List<String> of(String text, Predicate<String> alone) {
    return of(lines(text), alone);
  }

  /**
   * The paragraphs of a plain text.
   *
   * @param lines its lines, as {@link #lines(String)} gives them
   * @param alone tells lines that are never joined with the next or the last one
   * @return the paragraphs in order, none blank
   */
  public static List<String> of(List<String> lines, Predicate<String> alone) {
    int width = 0;
    for (String line : lines) {
      width = Math.max(width, line.length());
    }
    boolean wrapped = width >= NARROWEST_PAGE && width <= WIDEST_PAGE;
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    String last = "";
    for (String line : lines) {
      boolean joins = wrapped && !open.isEmpty() && wouldNotFit(last, line, width);
      if (joins && !alone.test(last) && !alone.test(line)) {
        open.append(' ').append(line);
      } else {
        close(open, paragraphs);
        open.append(line);
      }
      last = line;
    }
    close(open, paragraphs);
    return paragraphs;
  }

  private static boolean wouldNotFit(String line, String next, int width) {
    if (next.isEmpty()) {
      return false;
    }
    int blank = next.indexOf(' ');
    int word = blank < 0 ? next.length() : blank;
    return line.length() + 1 + word > width;
  }

  private static void close(StringBuilder open, List<String> paragraphs) {
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
      open.setLength(0);
    }
  }
}
