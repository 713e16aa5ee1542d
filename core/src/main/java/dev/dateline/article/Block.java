package dev.dateline.article;

import java.util.Locale;
import java.util.Objects;

/**
 * What one paragraph of an article's body is, where it is more than running text.
 *
 * @param paragraph which paragraph of the body, counted from 0
 * @param kind what it is
 */
public record Block(int paragraph, Kind kind) {
  /** What a paragraph can be. */
  public enum Kind {
    /** Running text; so is every paragraph of which nothing is said. */
    PARAGRAPH,
    /** A heading within the story. */
    HEADING,
    /** What is printed below a picture, a video or a table. */
    CAPTION,
    /** A quotation that stands by itself. */
    QUOTE,
    /** An item of a list. */
    LIST_ITEM,
    /** A row of a table. */
    TABLE_ROW,
    /** What the editors say of the story, such as a correction. */
    NOTE;

    /**
     * The name in results.
     *
     * @return the name in lower case
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the paragraph is negative
   */
  public Block {
    Objects.requireNonNull(kind, "kind");
    if (paragraph < 0) {
      throw new IllegalArgumentException("paragraph must be 0 or more, got " + paragraph);
    }
  }
}
