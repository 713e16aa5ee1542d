package dev.dateline.cli;

import dev.dateline.settings.ExitCode;
import dev.dateline.settings.NearestName;
import dev.dateline.settings.UsageException;
import java.io.IOException;
import java.util.List;

/** Answers what is no command: help, the version, and typing errors. */
final class ProgramHelp {
  /** The commands in the order of the help. */
  static final List<String> COMMANDS = List.of("search", "show", "status", "fields", "completion");

  private final Streams streams;

  ProgramHelp(Streams streams) {
    this.streams = streams;
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
        streams.messages().append(text()).flush();
        return ExitCode.USAGE;
      }
      default -> throw unknown(word, rest);
    }
    return ExitCode.OK;
  }

  private void help(List<String> rest) throws IOException {
    QueryCommand command = rest.isEmpty() ? null : QueryMain.command(rest.getFirst());
    if (command == null && !rest.isEmpty()) {
      throw unknown(rest.getFirst(), List.of());
    }
    streams.results().append(command == null ? text() : command.spec().help());
  }

  private static UsageException unknown(String word, List<String> rest) {
    if (word.startsWith("-")) {
      return new UsageException(
          word, "no such option; the command comes first: dateline search ...");
    }
    String near = NearestName.of(word, COMMANDS);
    String meant =
        near == null
            ? "dateline search " + (word + " " + String.join(" ", rest)).strip()
            : "dateline " + near;
    return new UsageException(word, "no such command; did you mean: " + meant);
  }

  private static String version() {
    String version = QueryMain.class.getPackage().getImplementationVersion();
    return "dateline "
        + (version == null ? "(not packaged)" : version)
        + ", Java "
        + System.getProperty("java.version");
  }

  private static String text() {
    StringBuilder text = new StringBuilder(2048);
    text.append(
        "dateline: ask an archive of news articles\n\nUsage: dateline COMMAND [ARGUMENT]...\n");
    text.append("\nCommands:\n");
    for (String name : COMMANDS) {
      QueryCommand command = QueryMain.command(name);
      if (command != null) {
        text.append("  ").append(name).append(" ".repeat(12 - name.length()));
        text.append(command.spec().summary()).append('\n');
      }
    }
    text.append("  help COMMAND, --help, --version\n");
    text.append("\nExamples:\n");
    text.append("  dateline search Putin North Korea treaty\n");
    text.append("  dateline search --sort newest '\"grain deal\" date:2023'\n");
    text.append("  dateline show /news/2024/treaty.html\n");
    text.append("  dateline status\n");
    text.append("\nArchives are made by the other program: datelined index FOLDER\n");
    text.append(
        "\nSettings: a flag (--limit 20) comes before a variable (DATELINE_LIMIT=20), that\n");
    text.append("before the file ~/.config/dateline/dateline.toml (limit = 20).\n");
    exitCodes(text);
    return text.toString();
  }

  private static void exitCodes(StringBuilder text) {
    text.append("\nExit codes:\n");
    for (ExitCode code : ExitCode.values()) {
      text.append(code.number() < 10 ? "   " : "  ");
      text.append(code.number()).append("  ").append(code.meaning()).append('\n');
    }
  }
}
