package dev.dateline.cli;

import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import java.io.IOException;

/** One command of the program. */
interface QueryCommand {
  /** What it takes, and its help. */
  Command spec();

  /**
   * Does its work.
   *
   * @param call what it was given; its settings are complete
   * @return how the process ends
   * @throws IOException if standard input or output fail
   */
  ExitCode run(Call call) throws IOException;
}
