package dev.dateline.daemon.extract.format;

import java.io.IOException;

/** A limit ends the reading of a file. */
public final class LimitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Ending.Failure failure;

  /**
   * Says which limit it is.
   *
   * @param failure how the reading ends
   */
  public LimitException(Ending.Failure failure) {
    super(failure.reason());
    this.failure = failure;
  }

  /**
   * How the reading ends.
   *
   * @return the failure
   */
  public Ending.Failure failure() {
    return failure;
  }
}
