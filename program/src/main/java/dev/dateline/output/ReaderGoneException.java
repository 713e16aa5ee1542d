package dev.dateline.output;

import java.io.IOException;

/** Whoever read the results wants no more of them, as {@code head} does: that is no failure. */
public final class ReaderGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  ReaderGoneException(IOException cause) {
    super("nobody reads the results any more", cause);
  }
}
