package dev.dateline.program;

import dev.dateline.settings.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program can do. */
public interface ProgramCommands {
  /**
   * Which program it is.
   *
   * @return the program
   */
  Program program();

  /**
   * What its commands are called.
   *
   * @return the names in the order of the help
   */
  List<String> names();

  /**
   * Makes a command: only the one that is asked for, since each run needs but one.
   *
   * @param name its name as typed
   * @return the command; null where none has this name
   */
  @Nullable ProgramCommand named(String name);

  /**
   * What stands in the help between the commands and the exit codes.
   *
   * @return examples and paragraphs of lines of at most 80 columns, each ended by {@code \n}
   */
  String notes();
}
