package dev.dateline.query;

import dev.dateline.article.ArticleField;

/** One piece of a query text. */
sealed interface QueryToken {

  /**
   * Where it begins.
   *
   * @return the place in UTF-16 code units, from 1
   */
  int column();

  /** An operator between or before operands. */
  enum Connective {
    /** Both. */
    AND,
    /** Either. */
    OR,
    /** Without. */
    NOT
  }

  /**
   * A word in capitals that connects operands.
   *
   * @param connective which one
   * @param column where
   */
  record Operator(Connective connective, int column) implements QueryToken {}

  /**
   * A plus or minus stuck to what follows it.
   *
   * @param must true for plus, false for minus
   * @param column where
   */
  record Sign(boolean must, int column) implements QueryToken {}

  /**
   * A field and its colon; its value, a {@link Chunk}, a {@link Quoted} or an {@link Open}, is
   * next.
   *
   * @param field the field
   * @param column where
   */
  record FieldName(ArticleField field, int column) implements QueryToken {}

  /**
   * Text between quotation marks.
   *
   * @param text what stands between them, without escapes, not blank
   * @param slop the number behind the tilde; 0 without one
   * @param column where the opening mark stands
   */
  record Quoted(String text, int slop, int column) implements QueryToken {}

  /**
   * A run of characters without blanks.
   *
   * @param raw as typed, backslashes included
   * @param literal whether asterisk and tilde at its end are text, as in a web address
   * @param column where
   */
  record Chunk(String raw, boolean literal, int column) implements QueryToken {}

  /**
   * An opening parenthesis.
   *
   * @param column where
   */
  record Open(int column) implements QueryToken {}

  /**
   * A closing parenthesis.
   *
   * @param column where
   */
  record Close(int column) implements QueryToken {}

  /**
   * The end of the text.
   *
   * @param column one more than the length of the text
   */
  record End(int column) implements QueryToken {}
}
