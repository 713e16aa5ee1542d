package dev.dateline.manifest;

import java.util.Locale;

/** What became of a source file; the names in lower case are part of the contract. */
public enum Outcome {
  /** It was read; it has zero or more articles. */
  EXTRACTED,
  /** It holds no text. */
  EMPTY,
  /** It cannot be opened without a password. */
  ENCRYPTED,
  /** No parser is known for its type. */
  UNSUPPORTED,
  /** Its parser says that it is damaged. */
  CORRUPT,
  /** Its parser did not end within the time limit. */
  TIMED_OUT,
  /** Its parser took the process down. */
  CRASHED,
  /** It is beyond a limit. */
  REFUSED,
  /** The system would not give its content. */
  UNREADABLE,
  /** It was still growing when it was last looked at. */
  WAITING;

  /**
   * The name in results.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
