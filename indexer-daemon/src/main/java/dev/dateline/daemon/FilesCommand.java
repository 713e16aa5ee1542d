package dev.dateline.daemon;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Problem;
import dev.dateline.output.CleanText;
import dev.dateline.output.JsonLines;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.report.FileJson;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;

/** {@code datelined files} and {@code datelined failed}: a line for each file. */
final class FilesCommand implements ProgramCommand {
  private static final String NDJSON = "ndjson";

  private final Which which;

  FilesCommand(Which which) {
    this.which = which;
  }

  /** Which files are listed. */
  enum Which {
    /** All. */
    ALL,
    /** Those without an article, and those with problems. */
    FAILED
  }

  @Override
  public Command spec() {
    Command.Builder spec =
        which == Which.ALL
            ? Command.of(Program.DATELINED, "files", "list the files of the archive")
            : Command.of(
                Program.DATELINED, "failed", "list the files without articles or with problems");
    return spec.settings(Setting.ARCHIVE)
        .option(Option.choice("format", "how they are listed", "text", NDJSON))
        .exitCodes(ExitCode.OK, ExitCode.MISSING, ExitCode.INCOMPATIBLE, ExitCode.DAMAGED)
        .build();
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Writer out = call.streams().rawResults();
    JsonLines lines = new JsonLines(out);
    try (ArchiveReader reader = call.archive().openReader();
        Stream<FileRecord> files = reader.files("").filter(this::isWanted)) {
      for (Iterator<FileRecord> each = files.iterator(); each.hasNext(); ) {
        if (call.asksFor("format", NDJSON)) {
          FileJson.write(lines, each.next());
          lines.endLine();
        } else {
          print(out, each.next());
        }
      }
    }
    return ExitCode.OK;
  }

  private boolean isWanted(FileRecord file) {
    return which == Which.ALL
        || file.contents().articles() == 0
        || file.reading().problemCount() > 0;
  }

  private static void print(Writer out, FileRecord file) throws IOException {
    String reason = file.reason();
    out.append(
        "%-11s %6d  %s%s%n"
            .formatted(
                file.outcome().label(),
                file.contents().articles(),
                CleanText.of(file.key().path()),
                reason == null ? "" : ": " + reason));
    for (Problem problem : file.reading().problems()) {
      String place = problem.line() > 0 ? "line " + problem.line() + ": " : "";
      out.append("                    %s%s%n".formatted(place, problem.reason()));
    }
    int more = file.reading().problemCount() - file.reading().problems().size();
    if (more > 0) {
      out.append("                    and %,d more%n".formatted(more));
    }
  }
}
