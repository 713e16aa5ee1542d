package dev.dateline.cli;

import dev.dateline.output.Streams;
import dev.dateline.program.ProgramRun;
import dev.dateline.settings.Program;
import java.util.List;
import java.util.Map;

/** The program {@code dateline}. */
public final class QueryMain {
  private QueryMain() {}

  /**
   * Runs one command and ends the process.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    Silence.begin();
    Map<String, String> environment = System.getenv();
    Streams streams = Streams.ofProcess(Program.DATELINE, environment);
    int code = new ProgramRun(new QueryCommands(), streams, environment).run(List.of(args));
    System.exit(code);
  }
}
