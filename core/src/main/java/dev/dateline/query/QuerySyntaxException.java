package dev.dateline.query;

/** A query text cannot be read; the message says where, why and what to do. */
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Where, in UTF-16 code units from 1. */
  private final int column;

  /**
   * Names a place and what is wrong there.
   *
   * @param column the place, from 1
   * @param problem what is wrong, and behind a semicolon what to do
   */
  QuerySyntaxException(int column, String problem) {
    super("column " + column + ": " + problem);
    this.column = column;
  }

  /**
   * Where the query went wrong.
   *
   * @return the place in UTF-16 code units ({@code char}s of the text), counted from 1; at most one
   *     more than the length of the text
   */
  public int column() {
    return column;
  }
}
