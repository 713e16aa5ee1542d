package dev.dateline.daemon;

import dev.dateline.settings.Arguments;
import dev.dateline.settings.Command;
import dev.dateline.settings.Settings;

/** One command of the program. */
interface DaemonCommand {
  /** What it takes, and its help. */
  Command spec();

  /** Does its work; gives the exit code. */
  int run(Arguments arguments, Settings settings) throws InterruptedException;
}
