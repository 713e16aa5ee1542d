package dev.dateline.output;

import java.io.IOException;

/** Results could not be written, as on a full disk. */
public final class ResultsLostException extends IOException {
  private static final long serialVersionUID = 1L;

  ResultsLostException(IOException cause) {
    super("cannot write the results: " + cause.getMessage(), cause);
  }
}
