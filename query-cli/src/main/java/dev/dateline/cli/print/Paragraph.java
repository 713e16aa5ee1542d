package dev.dateline.cli.print;

import dev.dateline.cli.print.Style.Paint;
import dev.dateline.output.CleanText;
import dev.dateline.search.Snippet.Mark;
import java.util.List;

/**
 * Wraps one paragraph, with marks on what matched. Used once.
 *
 * <p>Lines break at blanks and around wide characters, which have no blanks between them; a word
 * longer than a line stays whole, so that addresses can be copied.
 */
final class Paragraph {
  private final StringBuilder out;
  private final int columns;
  private final int indent;
  private final Paint paint;
  private int column;
  private int mark;
  private boolean inMark;

  /**
   * Begins at the current place of the output.
   *
   * @param out the output, whose last line is already indented
   * @param columns how wide a line may be, the indent included
   * @param indent how far lines are indented
   * @param paint how the text looks
   */
  Paragraph(StringBuilder out, int columns, int indent, Paint paint) {
    this.out = out;
    this.columns = columns;
    this.indent = indent;
    this.paint = paint;
    this.column = indent;
  }

  /**
   * Appends the text, without a line end behind it.
   *
   * @param raw any text
   * @param marks what matched in it, in order
   */
  void append(String raw, List<Mark> marks) {
    String text = CleanText.of(raw);
    paint.begin(out);
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
      int end = pieceEnd(text, i);
      if (end > i) {
        gap(i > start, DisplayWidth.of(text.substring(i, end)));
        piece(text, i, marks, end);
      }
      i = end;
    }
    paint.end(out);
  }

  /** A wide character, or all up to the next blank or wide character. */
  private static int pieceEnd(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) != ' ') {
      int codePoint = text.codePointAt(i);
      if (DisplayWidth.isWide(codePoint)) {
        return i == start ? i + Character.charCount(codePoint) : i;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  /** Goes to the next line, or sets a blank where one stood and the line has begun. */
  private void gap(boolean blank, int width) {
    if (column > indent && column + (blank ? 1 : 0) + width > columns) {
      out.append('\n').append(" ".repeat(indent));
      column = indent;
    } else if (blank && column > indent) {
      out.append(' ');
      column++;
    }
    column += width;
  }

  private void piece(String text, int start, List<Mark> marks, int end) {
    for (int i = start; i < end; i++) {
      turn(i, marks);
      out.append(text.charAt(i));
    }
    if (inMark && marks.get(mark).end() <= end) {
      paint.endMatch(out);
      inMark = false;
      mark++;
    }
  }

  /** Switches the look where a mark begins or ends. */
  private void turn(int i, List<Mark> marks) {
    if (inMark && marks.get(mark).end() <= i) {
      paint.endMatch(out);
      inMark = false;
    }
    while (!inMark && mark < marks.size() && marks.get(mark).end() <= i) {
      mark++;
    }
    if (!inMark && mark < marks.size() && marks.get(mark).start() <= i) {
      paint.beginMatch(out);
      inMark = true;
    }
  }
}
