package dev.dateline.cli;

import dev.dateline.program.ProgramCommand;
import dev.dateline.program.ProgramCommands;
import dev.dateline.program.StatusCommand;
import dev.dateline.settings.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code dateline} can do. */
final class QueryCommands implements ProgramCommands {
  private static final List<String> NAMES =
      List.of("search", "show", "status", "fields", "completion");

  @Override
  public Program program() {
    return Program.DATELINE;
  }

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public @Nullable ProgramCommand named(String name) {
    return switch (name) {
      case "search" -> new SearchCommand();
      case "show" -> new ShowCommand();
      case "status" -> new StatusCommand(Program.DATELINE);
      case "fields" -> new FieldsCommand();
      case "completion" -> new CompletionCommand(this);
      default -> null;
    };
  }

  @Override
  public String notes() {
    return """
    Examples:
      dateline search Putin North Korea treaty
      dateline search --sort newest '"grain deal" date:2023'
      dateline show /news/2024/treaty.html
      dateline status

    Archives are made by the other program: datelined index FOLDER

    Settings: a flag (--limit 20) comes before a variable (DATELINE_LIMIT=20), that
    before the file ~/.config/dateline/dateline.toml (limit = 20).
    """;
  }
}
