package dev.dateline.analysis;

import dev.dateline.article.ArticleField;

/** The fields of an index, as every engine has them. */
public enum IndexField {
  /** Stems with counts, weighted by headline, lead and body; no positions: the ranking field. */
  WORDS("w"),
  /** Unstemmed words of headline and body with positions, and markers of regions. */
  EXACT("x"),
  /** The headline's words with positions, each with its stem at the same place. */
  TITLE("title"),
  /** The authors' words with positions. */
  BY("by"),
  /** The publisher's words with positions. */
  SOURCE("source"),
  /** The words of the dateline's place with positions. */
  IN("in"),
  /** The section's words with positions. */
  SECTION("section"),
  /** The tags' words with positions. */
  TAG("tag"),
  /** The language tag in lower case, and its first part. */
  LANG("lang"),
  /** The media type in lower case. */
  TYPE("type"),
  /** The file's key. */
  FILE("file"),
  /** The address at which the article was published, as given. */
  URL("url");

  private final String label;

  IndexField(String label) {
    this.label = label;
  }

  /**
   * The name in storage.
   *
   * @return a short name in lower case
   */
  public String label() {
    return label;
  }

  /**
   * Whether it holds the running text of articles, so that matches in it rank them.
   *
   * @return true for words, exact words and headlines
   */
  public boolean isText() {
    return this == WORDS || this == EXACT || this == TITLE;
  }

  /**
   * The index field that answers a field query.
   *
   * @param field a field that is neither a date nor {@code null}
   * @return the index field; {@link #EXACT} for lead and body
   * @throws IllegalArgumentException if the field is a date
   */
  public static IndexField of(ArticleField field) {
    return switch (field) {
      case HEADLINE -> TITLE;
      case LEAD, BODY -> EXACT;
      case BY -> BY;
      case SOURCE -> SOURCE;
      case IN -> IN;
      case SECTION -> SECTION;
      case TAG -> TAG;
      case LANG -> LANG;
      case TYPE -> TYPE;
      case PATH -> FILE;
      case URL -> URL;
      case DATE -> throw new IllegalArgumentException("dates are no terms");
    };
  }
}
