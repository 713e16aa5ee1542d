package dev.dateline.settings;

/** The two programs, which share the settings. */
public enum Program {
  /** The one that answers queries. */
  DATELINE("dateline"),
  /** The one that keeps an archive equal to its folders. */
  DATELINED("datelined");

  private final String command;

  Program(String command) {
    this.command = command;
  }

  /**
   * What people type to start it.
   *
   * @return the name in lower case
   */
  public String command() {
    return command;
  }
}
