package dev.dateline.manifest;

/**
 * An archive cannot do what was asked; the message says why and what to do.
 *
 * <p>{@link #reason} tells programs apart what people read in the message.
 */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why an archive cannot do what was asked. */
  public enum Reason {
    /** There is none at this address. */
    MISSING,
    /** Another writer has it. */
    LOCKED,
    /** It was written by a version that this one does not understand. */
    INCOMPATIBLE,
    /** Its storage is broken. */
    DAMAGED,
    /** Its engine does not answer. */
    UNREACHABLE,
    /** Reading or writing its storage failed, as on a full disk. */
    IO
  }

  /** Why, for programs. */
  private final Reason reason;

  /**
   * An exception with a message for people.
   *
   * @param reason why, for programs
   * @param message what happened to which archive, and what to do
   */
  public ArchiveException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * An exception with a message for people and its cause.
   *
   * @param reason why, for programs
   * @param message what happened to which archive, and what to do
   * @param cause what the system said
   */
  public ArchiveException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Why, for programs.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
