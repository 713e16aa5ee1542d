package dev.dateline.daemon.extract.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the story among the text of a page.
 *
 * <p>What is clearly no story is cut off first ({@link PageNoise}). Then the page is walked down
 * from its root, always into the one child that holds nearly all of the running text, until no
 * child does: there the paragraphs of the story lie side by side. Running text is what stands in
 * paragraphs, is no link, and is long enough to be a sentence.
 */
final class MainText {
  /** The share of the running text that a child must hold to be walked into. */
  private static final double NEARLY_ALL = 0.75;

  /** A shorter paragraph may be anything. */
  private static final int SENTENCE = 40;

  private final IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();

  private MainText() {}

  /** The paragraphs of the story. */
  static List<String> of(Document page) {
    Document story = page.clone();
    PageNoise.cut(story);
    Element body = story.body();
    MainText text = new MainText();
    text.weigh(body);
    List<PageBlock> blocks = PageBlock.of(text.walkDown(body));
    List<String> paragraphs = StoryBlocks.paragraphs(blocks);
    return paragraphs.isEmpty() ? everything(page) : paragraphs;
  }

  /** The paragraphs of a page that is all story. */
  static List<String> ofMessage(Document page) {
    PageNoise.cutHidden(page);
    List<String> paragraphs = new ArrayList<>();
    for (PageBlock block : PageBlock.of(page.body())) {
      if (!block.isMostlyLinks()) {
        paragraphs.add(block.text());
      }
    }
    return paragraphs;
  }

  private static List<String> everything(Document page) {
    List<String> paragraphs = new ArrayList<>();
    for (PageBlock block : PageBlock.of(page.body())) {
      paragraphs.add(block.text());
    }
    return paragraphs;
  }

  /** Gives each element the running text below it. */
  private void weigh(Element body) {
    for (PageBlock block : PageBlock.of(body)) {
      int weight = block.text().length() - block.linked();
      if (weight < SENTENCE || block.isHeading() || block.isListed()) {
        continue;
      }
      for (Element at = block.element(); at != null; at = at.parent()) {
        weights.merge(at, weight, Integer::sum);
      }
    }
  }

  private Element walkDown(Element body) {
    Element at = body;
    while (true) {
      Element heaviest = null;
      int most = 0;
      for (Element child : at.children()) {
        int weight = weights.getOrDefault(child, 0);
        if (weight > most) {
          most = weight;
          heaviest = child;
        }
      }
      if (heaviest == null || most < NEARLY_ALL * weights.getOrDefault(at, 0)) {
        return at;
      }
      at = heaviest;
    }
  }
}
