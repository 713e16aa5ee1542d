package dev.dateline.settings;

/**
 * One thing that is wrong with a command line, the environment or the settings file.
 *
 * @param where the flag, the variable, or the file with its key
 * @param problem what is wrong there, and what would be accepted
 */
public record Mistake(String where, String problem) {
  /**
   * A value that is not accepted.
   *
   * @param where the flag, the variable, or the file with its key
   * @param got the value as given
   * @param accepted what would be accepted, such as {@code a whole number from 0 to 9}
   * @return the mistake
   */
  static Mistake value(String where, String got, String accepted) {
    return new Mistake(where, "got \"" + got + "\", expected " + accepted);
  }

  /** The mistake in one line for people. */
  @Override
  public String toString() {
    return where + ": " + problem;
  }
}
