package dev.dateline.search;

/** A cursor cannot be followed: it is none, or it belongs to another question. */
public final class WrongCursorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message what was given, what is expected, and what to do
   */
  public WrongCursorException(String message) {
    super(message);
  }
}
