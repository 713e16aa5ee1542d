package dev.dateline.program;

import dev.dateline.settings.ExitCode;

/** A command cannot do its work, for a reason that only its own program knows. */
public final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How the process ends. */
  private final ExitCode code;

  /**
   * Ends the command.
   *
   * @param code how the process ends
   * @param message what happened, to what, and what to do; one or more lines
   * @param cause what it came of
   */
  public CommandFailedException(ExitCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
