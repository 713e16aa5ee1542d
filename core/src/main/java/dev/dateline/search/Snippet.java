package dev.dateline.search;

import dev.dateline.article.ArticleField;
import java.util.List;

/**
 * A piece of an article's stored text, with marks on what matched.
 *
 * @param field {@link ArticleField#HEADLINE}, whole, or {@link ArticleField#BODY}, a passage
 * @param text the text as stored
 * @param marks what matched, in order, without overlap
 */
public record Snippet(ArticleField field, String text, List<Mark> marks) {
  /** Copies the list. */
  public Snippet {
    marks = List.copyOf(marks);
  }

  /**
   * A stretch of a snippet's text.
   *
   * @param start its first UTF-16 code unit
   * @param end the one behind its last
   */
  public record Mark(int start, int end) {}
}
