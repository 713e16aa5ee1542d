package dev.dateline.output;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where standard output goes.
 *
 * @param present whether that is a terminal
 * @param columns how wide it is; 0 where there is none
 */
public record Terminal(boolean present, int columns) {
  /** A file or a pipe. */
  public static final Terminal NONE = new Terminal(false, 0);

  /** The launcher may pass how wide the terminal is: asking the system takes Java longer. */
  private static final String PROPERTY = "dateline.columns";

  private static final Path OUTPUT = Path.of("/proc/self/fd/1");

  private static final int USUAL = 80;

  /** Lines narrower than this hold no text. */
  private static final int NARROWEST = 30;

  static Terminal ofProcess(Map<String, String> environment) {
    if (!isPresent()) {
      return NONE;
    }
    String columns = System.getProperty(PROPERTY);
    return ofWidth(columns == null ? environment.get("COLUMNS") : columns);
  }

  /** A terminal whose width is written so, or is the usual one where that is no number. */
  static Terminal ofWidth(@Nullable String columns) {
    try {
      return new Terminal(true, Math.max(NARROWEST, Integer.parseInt(String.valueOf(columns))));
    } catch (NumberFormatException e) {
      return new Terminal(true, USUAL);
    }
  }

  /** Looks where output goes, which is faster than asking the JDK for a console. */
  private static boolean isPresent() {
    try {
      String target = Files.readSymbolicLink(OUTPUT).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return hasConsole(); // no such folder on this system
    }
  }

  @SuppressWarnings("SystemConsoleNull") // null is what the JDK's own console gives, as in 25
  private static boolean hasConsole() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
