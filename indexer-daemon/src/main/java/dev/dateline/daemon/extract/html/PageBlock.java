package dev.dateline.daemon.extract.html;

import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A piece of text between two block ends: a paragraph, a heading, an item, a cell.
 *
 * @param element the innermost block element it stands in
 * @param text its text, tidied, never blank
 * @param linked how many of its characters are links
 */
record PageBlock(Element element, String text, int linked) {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LISTS =
      Set.of("li", "ul", "ol", "dl", "dt", "dd", "td", "th", "tr");

  boolean isHeading() {
    return HEADINGS.contains(element.normalName());
  }

  boolean isListed() {
    return LISTS.contains(element.normalName());
  }

  boolean isMostlyLinks() {
    return linked * 2 > text.length();
  }

  /** The blocks of an element, in their order. */
  static List<PageBlock> of(Element root) {
    Collector collector = new Collector(root);
    NodeTraversor.traverse(collector, root);
    collector.close();
    return collector.blocks;
  }

  private static final class Collector implements NodeVisitor {
    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Element block;
    private int linked;
    private int links;
    private boolean broken;

    Collector(Element root) {
      this.block = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        add(text.getWholeText());
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          breakLine();
        } else if (element.isBlock()) {
          close();
          block = element;
        } else if (element.normalName().equals("a")) {
          links++;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.isBlock()) {
          close();
          Element parent = element.parent();
          block = parent == null ? block : parent;
        } else if (element.normalName().equals("a")) {
          links--;
        }
      }
    }

    private void add(String text) {
      open.append(text);
      if (!text.isBlank()) {
        broken = false;
        linked += links > 0 ? Paragraphs.tidy(text).length() : 0;
      }
    }

    /** Two line breaks, one behind the other, are how old pages begin a paragraph. */
    private void breakLine() {
      if (broken) {
        close();
      } else {
        open.append(' ');
        broken = true;
      }
    }

    private void close() {
      String text = Paragraphs.tidy(open.toString());
      if (!text.isEmpty()) {
        blocks.add(new PageBlock(block, text, Math.min(linked, text.length())));
      }
      open.setLength(0);
      linked = 0;
      broken = false;
    }
  }
}
