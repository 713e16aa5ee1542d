package dev.dateline.cli;

/**
 * Keeps the log messages of libraries from the terminal; instances do nothing.
 *
 * <p>The JDK's logging lets a class of this name set it up. One that does nothing leaves no handler
 * behind, and is faster than having the JDK read its own configuration only to turn it off.
 */
public final class Silence {
  /** Called by the JDK's logging, and sets up nothing. */
  public Silence() {}

  /** To be called before anything logs. */
  static void begin() {
    System.setProperty("java.util.logging.config.class", "dev.dateline.cli.Silence");
  }
}
