package dev.dateline.cli;

import dev.dateline.cli.print.Style;
import dev.dateline.settings.Setting;
import dev.dateline.settings.Settings;
import java.io.Console;
import java.util.Map;

/**
 * Where standard output goes.
 *
 * @param present whether that is a terminal
 * @param columns how wide it is; 0 where that is not known or no matter
 */
record Terminal(boolean present, int columns) {
  /** The launcher passes how wide the terminal is, or 0 where the output is none. */
  private static final String PROPERTY = "dateline.columns";

  private static final int USUAL = 80;

  /** Lines narrower than this hold no text. */
  private static final int NARROWEST = 30;

  /** A file or a pipe. */
  static final Terminal NONE = new Terminal(false, 0);

  static Terminal ofProcess(Map<String, String> environment) {
    String columns = System.getProperty(PROPERTY);
    if (columns == null) {
      columns = hasConsole() ? environment.getOrDefault("COLUMNS", "") : "0";
    }
    return columns.equals("0") ? NONE : new Terminal(true, width(columns));
  }

  /** How text is to look here. */
  Style style(Settings settings, Map<String, String> environment) {
    boolean colored =
        switch (settings.text(Setting.COLOR)) {
          case "always" -> true;
          case "never" -> false;
          default ->
              present
                  && environment.getOrDefault("NO_COLOR", "").isEmpty()
                  && !"dumb".equals(environment.get("TERM"));
        };
    return colored || columns > 0 ? new Style(columns, colored) : Style.PLAIN;
  }

  /** Without the launcher the JDK has to be asked, which takes longer. */
  @SuppressWarnings("SystemConsoleNull") // null is what the JDK's own console gives, as in 25
  private static boolean hasConsole() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static int width(String columns) {
    try {
      return Math.max(NARROWEST, Integer.parseInt(columns));
    } catch (NumberFormatException e) {
      return USUAL;
    }
  }
}
