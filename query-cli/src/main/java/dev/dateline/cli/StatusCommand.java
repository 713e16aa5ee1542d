package dev.dateline.cli;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.cli.print.StatusPrinter;
import dev.dateline.cli.print.StatusReport;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Outcome;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/** Says what the archive holds: {@code dateline status}. */
final class StatusCommand implements ProgramCommand {
  private static final String JSON = "json";

  @Override
  public Command spec() {
    return Command.of(Program.DATELINE, "status", "say what the archive holds")
        .option(Option.choice("format", "how it is written", "text", JSON))
        .settings(Setting.ARCHIVE)
        .paragraph(
            "Counts articles, and files by what became of them. Which files gave no article, and"
                + " why, says: datelined failed")
        .exitCodes(ExitCode.OK, ExitCode.MISSING)
        .build();
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    try (ArchiveReader reader = call.archive().openBriefReader()) {
      StatusReport report = new StatusReport(reader.status(), outcomes(reader));
      if (JSON.equals(call.arguments().value("format"))) {
        new StatusPrinter(call.streams().rawResults()).json(report);
      } else {
        new StatusPrinter(call.streams().results()).text(report);
      }
      return ExitCode.OK;
    }
  }

  private static Map<Outcome, Long> outcomes(ArchiveReader reader) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    try (Stream<FileRecord> files = reader.files("")) {
      for (Iterator<FileRecord> each = files.iterator(); each.hasNext(); ) {
        counts.merge(each.next().outcome(), 1L, Long::sum);
      }
    }
    return counts;
  }
}
