package dev.dateline.program;

import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import java.io.IOException;

/** One command of a program. */
public interface ProgramCommand {
  /**
   * What it takes, and its help.
   *
   * @return always the same
   */
  Command spec();

  /**
   * Does its work.
   *
   * @param call what it was given; its settings are complete
   * @return how the process ends
   * @throws IOException if standard input or output fail
   * @throws InterruptedException if it was told to stop, and has nothing to say about it
   */
  ExitCode run(Call call) throws IOException, InterruptedException;
}
