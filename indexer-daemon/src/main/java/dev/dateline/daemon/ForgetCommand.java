package dev.dateline.daemon;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.manifest.Root;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import dev.dateline.settings.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code datelined forget}: takes a root and its articles out of the archive. */
final class ForgetCommand implements ProgramCommand {
  @Override
  public Command spec() {
    return Command.of(Program.DATELINED, "forget", "take a folder and its articles out")
        .operands("PATH", 1, 1)
        .settings(Setting.ARCHIVE)
        .paragraph("The folder itself is not touched; it need not exist any more.")
        .example("datelined forget ~/news/2019", "the archive no longer covers this folder")
        .exitCodes(ExitCode.OK, ExitCode.USAGE, ExitCode.MISSING, ExitCode.LOCKED)
        .build();
  }

  @Override
  public ExitCode run(Call call) {
    Path path = Coverage.absolute(Coverage.path(call.arguments().operands().getFirst()));
    Archive archive = call.archive();
    archive.openReader().close(); // a missing archive is not to be made
    try (ArchiveWriter writer = archive.openWriter("datelined forget")) {
      List<Root> roots = writer.roots();
      Root root =
          roots.stream()
              .filter(known -> RootPaths.path(known).equals(path))
              .findFirst()
              .orElseThrow(() -> unknown(path, roots));
      long files = writer.removeBelow(root.name());
      writer.replaceRoots(Set.of(root), Set.of()); // nobody else writes now
      writer.commit();
      call.streams().messages().say("Forgot %s: %,d files".formatted(path, files));
    }
    return ExitCode.OK;
  }

  private static UsageException unknown(Path path, List<Root> roots) {
    List<String> known = roots.stream().map(root -> RootPaths.path(root).toString()).toList();
    return new UsageException(
        path.toString(),
        known.isEmpty()
            ? "the archive covers no folder"
            : "no folder of the archive; it covers " + String.join(", ", known));
  }
}
