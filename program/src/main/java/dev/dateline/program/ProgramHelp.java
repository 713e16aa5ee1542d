package dev.dateline.program;

import dev.dateline.output.Streams;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.NearestName;
import dev.dateline.settings.Program;
import dev.dateline.settings.UsageException;
import java.io.IOException;
import java.util.List;

/** Answers what is no command: help, the version, and typing errors. */
final class ProgramHelp {
  private static final int COLUMN = 12;

  private final ProgramCommands commands;
  private final String program;
  private final Streams streams;

  ProgramHelp(ProgramCommands commands, Streams streams) {
    this.commands = commands;
    this.program = commands.program().command();
    this.streams = streams;
  }

  /** Where to learn what a command takes. */
  static String hint(Program program, String command) {
    return "See " + program.command() + " " + command + " --help";
  }

  /**
   * Answers a command line that begins with no command.
   *
   * @param word its first word; empty where there is none
   * @param rest the words behind it
   * @return how the process ends
   * @throws UsageException if the word is neither help nor version
   */
  ExitCode answer(String word, List<String> rest) throws IOException {
    switch (word) {
      case "--version", "version" -> streams.results().append(version()).append('\n');
      case "--help", "-h", "help" -> help(rest);
      case "" -> {
        streams.messages().say(text());
        return ExitCode.USAGE;
      }
      default -> throw unknown(word, rest);
    }
    return ExitCode.OK;
  }

  private void help(List<String> rest) throws IOException {
    ProgramCommand command = rest.isEmpty() ? null : commands.named(rest.getFirst());
    if (command == null && !rest.isEmpty()) {
      throw unknown(rest.getFirst(), List.of());
    }
    streams.results().append(command == null ? text() : command.spec().help());
  }

  private UsageException unknown(String word, List<String> rest) {
    String usual = program + " " + commands.program().usualCommand();
    if (word.startsWith("-")) {
      return new UsageException(word, "no such option; the command comes first: " + usual + " ...");
    }
    String near = NearestName.of(word, commands.names());
    String meant =
        near == null
            ? usual + " " + (word + " " + String.join(" ", rest)).strip()
            : program + " " + near;
    return new UsageException(word, "no such command; did you mean: " + meant);
  }

  private String version() {
    return program + " " + Version.text() + ", Java " + System.getProperty("java.version");
  }

  private String text() {
    StringBuilder text = new StringBuilder(2048);
    text.append(program).append(": ").append(commands.program().summary()).append("\n\n");
    text.append("Usage: ").append(program).append(" COMMAND [ARGUMENT]...\n\nCommands:\n");
    for (String name : commands.names()) {
      ProgramCommand command = commands.named(name);
      if (command != null) {
        text.append("  ").append(name).append(" ".repeat(COLUMN - name.length()));
        text.append(command.spec().summary()).append('\n');
      }
    }
    text.append("  help COMMAND, --help, --version\n\n").append(commands.notes());
    text.append("\nExit codes:\n");
    for (ExitCode code : ExitCode.values()) {
      String number = Integer.toString(code.number());
      text.append(" ".repeat(5 - number.length())).append(number).append("  ");
      text.append(code.meaning()).append('\n');
    }
    return text.toString();
  }
}
