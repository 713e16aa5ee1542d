package dev.dateline.settings;

/** The two programs, which share the settings. */
public enum Program {
  /** The one that answers queries. */
  DATELINE("dateline", "ask an archive of news articles", "search"),
  /** The one that keeps an archive equal to its folders. */
  DATELINED("datelined", "keep an archive of news articles equal to folders", "index");

  private final String command;
  private final String summary;
  private final String usualCommand;

  Program(String command, String summary, String usualCommand) {
    this.command = command;
    this.summary = summary;
    this.usualCommand = usualCommand;
  }

  /**
   * What people type to start it.
   *
   * @return the name in lower case
   */
  public String command() {
    return command;
  }

  /**
   * What it is for.
   *
   * @return a phrase in lower case, without a full stop
   */
  public String summary() {
    return summary;
  }

  /**
   * The command that somebody means who names none.
   *
   * @return its name
   */
  public String usualCommand() {
    return usualCommand;
  }
}
