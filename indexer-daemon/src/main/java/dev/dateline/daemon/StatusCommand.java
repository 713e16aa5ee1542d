package dev.dateline.daemon;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.daemon.watch.RootPaths;
import dev.dateline.manifest.ArchiveStatus;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Root;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** {@code datelined status}: what the archive holds, and of which folders. */
final class StatusCommand implements ProgramCommand {
  @Override
  public Command spec() {
    return Command.of(Program.DATELINED, "status", "what the archive holds")
        .settings(Setting.ARCHIVE)
        .exitCodes(ExitCode.OK, ExitCode.MISSING, ExitCode.INCOMPATIBLE, ExitCode.DAMAGED)
        .build();
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    try (ArchiveReader reader = call.archive().openReader()) {
      print(call.streams().results(), reader.status(), outcomes(reader));
    }
    return ExitCode.OK;
  }

  private static Map<Outcome, Long> outcomes(ArchiveReader reader) {
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    try (Stream<FileRecord> files = reader.files("")) {
      files.forEach(file -> outcomes.merge(file.outcome(), 1L, Long::sum));
    }
    return outcomes;
  }

  private static void print(Writer results, ArchiveStatus status, Map<Outcome, Long> outcomes) {
    PrintWriter out = new PrintWriter(results);
    long files = outcomes.values().stream().mapToLong(Long::longValue).sum();
    out.printf("archive     %s%n", status.address());
    out.printf("articles    %,d%n", status.articles());
    out.printf("files       %,d%n", files);
    outcomes.forEach((outcome, count) -> out.printf("  %,9d %s%n", count, outcome.label()));
    out.printf("size        %,.1f MB%n", status.sizeBytes() / 1e6);
    out.printf("commit      %,d, %s%n", status.commit(), status.committedAt());
    for (Root root : status.roots()) {
      Path path = RootPaths.path(root);
      out.printf("folder      %s%s%n", path, Files.exists(path) ? "" : " (not there)");
    }
  }
}
