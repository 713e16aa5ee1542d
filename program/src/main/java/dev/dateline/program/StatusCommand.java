package dev.dateline.program;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.report.StatusJson;
import dev.dateline.report.StatusReport;
import dev.dateline.report.StatusText;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import java.io.IOException;

/** {@code dateline status} and {@code datelined status}: what the archive holds, and of what. */
public final class StatusCommand implements ProgramCommand {
  private static final String FORMAT = "format";
  private static final String JSON = "json";

  private final Program program;

  /**
   * Makes the command.
   *
   * @param program the program that has it
   */
  public StatusCommand(Program program) {
    this.program = program;
  }

  @Override
  public Command spec() {
    return Command.of(program, "status", "say what the archive holds")
        .option(Option.choice(FORMAT, "how it is written", "text", JSON))
        .settings(Setting.ARCHIVE)
        .paragraph(
            "Counts articles, and files by what became of them, and names the folders. Which files"
                + " gave no article, and why, says: datelined failed")
        .exitCodes(ExitCode.OK, ExitCode.MISSING, ExitCode.INCOMPATIBLE, ExitCode.DAMAGED)
        .build();
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    try (ArchiveReader reader = call.archive().openBriefReader()) {
      StatusReport report = StatusReport.of(reader);
      if (call.asksFor(FORMAT, JSON)) {
        StatusJson.write(call.streams().rawResults(), report);
      } else {
        StatusText.write(call.streams().results(), report);
      }
    }
    return ExitCode.OK;
  }
}
