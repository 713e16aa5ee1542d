package dev.dateline.form;

import java.io.IOException;

/** Bytes that are no written form: cut, damaged, or never one. */
public sealed class FormException extends IOException permits NewerFormException {
  private static final long serialVersionUID = 1;

  /**
   * Says what is wrong.
   *
   * @param message what was found, and what was expected
   */
  public FormException(String message) {
    super(message);
  }

  /**
   * Says what is wrong with a value that could be read and cannot be used.
   *
   * @param message of what the value is
   * @param cause who refused it
   */
  public FormException(String message, Throwable cause) {
    super(message, cause);
  }
}
