package dev.dateline.daemon;

import dev.dateline.program.ProgramCommand;
import dev.dateline.program.ProgramCommands;
import dev.dateline.program.StatusCommand;
import dev.dateline.settings.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code datelined} can do. */
final class DaemonCommands implements ProgramCommands {
  private static final List<String> NAMES =
      List.of("index", "watch", "forget", "status", "files", "failed", "extract");

  private final Interruption interruption;

  DaemonCommands(Interruption interruption) {
    this.interruption = interruption;
  }

  @Override
  public Program program() {
    return Program.DATELINED;
  }

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public @Nullable ProgramCommand named(String name) {
    return switch (name) {
      case "index" -> new OnThisMachine(new IndexCommand(interruption));
      case "watch" -> new OnThisMachine(new WatchCommand(interruption));
      case "forget" -> new ForgetCommand();
      case "status" -> new StatusCommand(Program.DATELINED);
      case "files" -> new FilesCommand(FilesCommand.Which.ALL);
      case "failed" -> new FilesCommand(FilesCommand.Which.FAILED);
      case "extract" -> new OnThisMachine(new ExtractCommand());
      default -> null;
    };
  }

  @Override
  public String notes() {
    return """
    Examples:
      datelined index ~/news
      datelined watch ~/news
      datelined failed

    Archives are asked by the other program: dateline search WORDS

    Settings: a flag (--parsers 4) comes before a variable (DATELINE_PARSERS=4), that
    before the file ~/.config/dateline/dateline.toml (parsers = 4).
    """;
  }
}
