package dev.dateline.snippet;

import dev.dateline.article.ArticleField;
import dev.dateline.search.Snippet;
import dev.dateline.search.Snippet.Mark;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Makes snippets of the highlighter's passages: text without blanks around it, marks joined. */
final class PassageSnippets extends PassageFormatter {
  private final ArticleField field;

  PassageSnippets(ArticleField field) {
    this.field = field;
  }

  /** What one text gave. */
  record Cuts(List<Snippet> snippets) {}

  @Override
  public Object format(Passage[] passages, String content) {
    List<Snippet> snippets = new ArrayList<>(passages.length);
    for (Passage passage : passages) {
      int start = passage.getStartOffset();
      int end = Math.min(passage.getEndOffset(), content.length());
      while (start < end && Character.isWhitespace(content.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      if (end > start) {
        snippets.add(new Snippet(field, content.substring(start, end), marks(passage, start, end)));
      }
    }
    return new Cuts(snippets);
  }

  private static List<Mark> marks(Passage passage, int start, int end) {
    List<Mark> sorted = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int from = Math.max(start, passage.getMatchStarts()[i]);
      int to = Math.min(end, passage.getMatchEnds()[i]);
      if (from < to) {
        sorted.add(new Mark(from - start, to - start));
      }
    }
    sorted.sort((a, b) ->
        a.start() != b.start()
            ? Integer.compare(a.start(), b.start())
            : Integer.compare(b.end(), a.end()));
    List<Mark> joined = new ArrayList<>();
    for (Mark mark : sorted) {
      Mark last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || mark.start() >= last.end()) {
        joined.add(mark);
      } else if (mark.end() > last.end()) {
        joined.set(joined.size() - 1, new Mark(last.start(), mark.end()));
      }
    }
    return joined;
  }
}
