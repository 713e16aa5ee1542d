package dev.dateline.daemon;

import dev.dateline.output.Streams;
import dev.dateline.program.ProgramRun;
import dev.dateline.settings.Program;
import java.util.Map;
import java.util.logging.Logger;

/** The program {@code datelined}. */
public final class IndexerMain {
  /** Held, or its level would be forgotten with it. */
  @SuppressWarnings("UnusedVariable")
  private static final Logger LUCENE = Logs.quietLucene();

  private IndexerMain() {}

  /**
   * Runs one command and ends the process.
   *
   * @param args the command and what it takes
   */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    Streams streams = Streams.ofProcess(Program.DATELINED, environment);
    DaemonCommands commands = new DaemonCommands(Interruption.ofSignals());
    int code = new ProgramRun(commands, streams, environment).run(RawOperands.of(args));
    Runtime.getRuntime().halt(code); // what is to be kept is committed; nothing may hold us up
  }
}
