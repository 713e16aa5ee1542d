package dev.dateline.daemon;

import dev.dateline.output.Messages;
import dev.dateline.settings.Setting;
import dev.dateline.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Begins logging: on the console what people should know, in a rolling file what maintainers want,
 * and a line a file in the log of documents. What is where says {@code logback.xml}.
 */
final class Logs {
  private Logs() {}

  /** Keeps Lucene from writing to standard error where no log has begun; keep what it returns. */
  static Logger quietLucene() {
    Logger lucene = Logger.getLogger("org.apache.lucene");
    lucene.setLevel(Level.SEVERE); // it warns at each start of a module that is not needed here
    return lucene;
  }

  /** For commands that keep no log: warnings go to standard error. Before anything logs. */
  static void toConsole() {
    System.setProperty("logback.configurationFile", "dev/dateline/daemon/console-logback.xml");
    silenceTheReplay();
  }

  /** To be called before anything logs. */
  static void begin(Settings settings, Messages messages) {
    Path folder = settings.path(Setting.LOG_DIR);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      // a file in its place, or no right to make it: told below
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      messages.complain("no log is kept: cannot write to " + folder + "; see --log-dir");
    }
    System.setProperty("dateline.log.dir", folder.toString());
    System.setProperty("dateline.log.level", settings.text(Setting.LOG_LEVEL));
    silenceTheReplay();
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /**
   * Two threads may log first at the same time. SLF4J loses nothing then, but tells people of it.
   */
  private static void silenceTheReplay() {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }
}
