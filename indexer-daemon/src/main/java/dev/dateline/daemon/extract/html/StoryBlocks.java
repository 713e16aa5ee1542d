package dev.dateline.daemon.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Chooses, of the blocks where a story lies, those that belong to it. */
final class StoryBlocks {
  private static final int SHORT = 80;

  /** Lines that pages put between paragraphs. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:advertisement|anzeige|publicité|publicidad|read more|read also|see also|also"
              + " read|related(?: articles?| stories| content)?|share(?: this.*)?|follow"
              + " us.*|subscribe.*|sign up.*|comments?|print|e-?mail|loading\\.*|more on"
              + " this.*|continue reading.*|newsletter.*|most read|trending.*|recommended.*|skip to"
              + " .*|photo:.*|image:.*)[:.…]?");

  private StoryBlocks() {}

  static List<String> paragraphs(List<PageBlock> blocks) {
    List<String> kept = new ArrayList<>();
    List<PageBlock> headings = new ArrayList<>();
    for (PageBlock block : blocks) {
      if (block.element().normalName().equals("h1") || isFurniture(block)) {
        continue;
      }
      if (block.isHeading()) {
        headings.add(block); // kept only where text follows it
        continue;
      }
      if (headings.size() == 1) {
        kept.add(headings.getFirst().text());
      }
      headings.clear();
      kept.add(block.text());
    }
    return kept;
  }

  private static boolean isFurniture(PageBlock block) {
    return block.isMostlyLinks()
        || (block.text().length() <= SHORT && FURNITURE.matcher(block.text()).matches());
  }
}
