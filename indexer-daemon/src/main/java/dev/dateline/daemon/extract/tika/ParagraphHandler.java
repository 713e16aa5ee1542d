package dev.dateline.daemon.extract.tika;

import dev.dateline.daemon.extract.format.Headway;
import dev.dateline.daemon.extract.format.LimitException;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the paragraphs of what a parser gives as XHTML: where a block begins or ends, so does a
 * paragraph.
 */
final class ParagraphHandler extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "tr",
          "table",
          "caption",
          "blockquote",
          "pre",
          "section",
          "article",
          "hr",
          "br",
          "body",
          "title",
          "figure",
          "figcaption",
          "address",
          "option");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN = Set.of("head", "script", "style");

  /** How line ends inside a block are taken. */
  enum LineEnds {
    /** As blanks. */
    BLANKS,
    /** As blanks, and a word that a hyphen divides is joined. */
    PRINTED,
    /** As a typewriter's: wrapped lines are joined, others are paragraphs. */
    TYPED
  }

  private final LineEnds lineEnds;
  private final int limit;
  private final Headway headway;
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int kept;
  private int unseen;
  private boolean full;

  ParagraphHandler(LineEnds lineEnds, int limit, Headway headway) {
    this.lineEnds = lineEnds;
    this.limit = limit;
    this.headway = headway;
  }

  /** Thrown to stop a parser whose further text is not kept. */
  @SuppressWarnings("serial") // never leaves the process
  static final class FullException extends SAXException {
    FullException() {
      super("the limit of characters is reached");
    }
  }

  boolean isFull() {
    return full;
  }

  /** All paragraphs so far. */
  List<String> paragraphs() {
    close();
    return List.copyOf(paragraphs);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (UNSEEN.contains(local)) {
      unseen++;
    } else if (BLOCKS.contains(local)) {
      close();
    } else if (CELLS.contains(local)) {
      open.append(' ');
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (UNSEEN.contains(local)) {
      unseen--;
    } else if (BLOCKS.contains(local)) {
      close();
    } else if (CELLS.contains(local)) {
      open.append(' ');
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    try {
      headway.check();
    } catch (LimitException e) {
      throw new SAXException(e);
    }
    if (unseen > 0) {
      return;
    }
    if (full) {
      throw new FullException();
    }
    int more = Math.min(length, limit - kept);
    open.append(text, start, more);
    kept += more;
    if (more < length) {
      full = true;
      throw new FullException();
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    if (unseen == 0 && !open.isEmpty()) {
      open.append(lineEnds != LineEnds.BLANKS && holdsLineEnd(text, start, length) ? '\n' : ' ');
    }
  }

  private static boolean holdsLineEnd(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (text[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    String text = open.toString();
    open.setLength(0);
    switch (lineEnds) {
      case BLANKS -> {
        String paragraph = Paragraphs.tidy(text);
        if (!paragraph.isEmpty()) {
          paragraphs.add(paragraph);
        }
      }
      case PRINTED -> paragraphs.addAll(PrintedLines.paragraphs(text));
      case TYPED -> paragraphs.addAll(Paragraphs.of(text, line -> false));
    }
  }
}
