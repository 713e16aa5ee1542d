package dev.dateline.daemon.extract.mail;

/** A file that was taken for a mail is none, or is damaged. */
public final class DamagedMailException extends Exception {
  private static final long serialVersionUID = 1;

  DamagedMailException(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
