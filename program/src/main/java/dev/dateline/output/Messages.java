package dev.dateline.output;

import dev.dateline.settings.Program;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a program tells people beside its results, always in UTF-8. For several threads. */
public final class Messages {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Program program;
  private final PrintStream out;
  private final boolean watched;

  /**
   * Writes to a stream.
   *
   * @param program who speaks
   * @param out where messages go
   * @param watched whether that is a terminal, where a line can be written over
   */
  public Messages(Program program, OutputStream out, boolean watched) {
    this.program = program;
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    this.watched = watched;
  }

  /**
   * Whether a person watches.
   *
   * @return true where messages go to a terminal
   */
  public boolean isWatched() {
    return watched;
  }

  /**
   * Says what is wrong.
   *
   * @param text one or more lines; the first is written after the program's name
   */
  public void complain(String text) {
    lines(program.command() + ": ", text);
  }

  /**
   * Tells how things are going.
   *
   * @param text one or more lines
   */
  public void say(String text) {
    lines("", text);
  }

  /**
   * Puts a line in the place of the one that was put so before; to be used where somebody watches.
   *
   * @param line the line; nothing is left of the earlier one where it is empty
   */
  public void overwrite(String line) {
    out.append(CLEAR_LINE + line).flush();
  }

  /**
   * Prints where an error arose.
   *
   * @param error the error
   */
  public void trace(Throwable error) {
    error.printStackTrace(out);
  }

  /** In one piece, or the lines of two threads would mix. */
  private void lines(String prefix, String text) {
    StringBuilder lines = new StringBuilder(prefix);
    for (String line : text.stripTrailing().split("\n", -1)) {
      lines.append(CleanText.of(line)).append('\n');
    }
    out.append(lines).flush();
  }
}
