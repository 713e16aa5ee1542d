package dev.dateline.daemon;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the program speaks: results to one stream, messages to the other.
 *
 * @param out results
 * @param err messages
 * @param interactive whether a person watches the messages
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
  /** Whether standard error is a terminal; the launcher knows. */
  static boolean isTerminal() {
    @Nullable String said = System.getProperty("dateline.stderr.tty");
    return "true".equals(said);
  }

  /** Says what is wrong. */
  void complain(String message) {
    message.lines().forEach(line -> err.println("datelined: " + line));
    err.flush();
  }

  /** Tells how things are going. */
  void say(String message) {
    err.println(message);
    err.flush();
  }
}
