package dev.dateline.daemon.extract;

/**
 * The machine, not the file, kept a file from being read: no process can be started, or there is no
 * usable temporary folder. Nothing is known of the file then; it is to be read again.
 */
public final class MachineFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what the machine does not give.
   *
   * @param message what failed, in words for people
   * @param cause what the system said
   */
  public MachineFailureException(String message, Throwable cause) {
    super(message, cause);
  }
}
