package dev.dateline.daemon;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.ingest.Tally;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.FolderScanner;
import dev.dateline.daemon.watch.scan.ScanResult;
import dev.dateline.daemon.watch.scan.ScanResult.RootVanished;
import dev.dateline.daemon.watch.scan.ScanResult.Scanned;
import dev.dateline.daemon.watch.scan.ScanScope;
import dev.dateline.output.Messages;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import dev.dateline.settings.Settings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** {@code datelined index}: brings the archive up to date with folders once, then ends. */
final class IndexCommand implements ProgramCommand {
  private final Interruption interruption;

  IndexCommand(Interruption interruption) {
    this.interruption = interruption;
  }

  @Override
  public Command spec() {
    return Command.of(Program.DATELINED, "index", "bring the archive up to date with folders, once")
        .operands("PATH...", 1, Command.MANY)
        .settings(Setting.ARCHIVE)
        .settings(Setting.INCLUDE_MEDIA, Setting.EXCLUDE, Setting.REMOVE_MISSING)
        .settings(DaemonSettings.READING)
        .settings(Setting.COMMIT_INTERVAL, Setting.LOG_DIR, Setting.LOG_LEVEL)
        .paragraph(
            "Reads what is new or changed, takes out what is gone, and remembers the folders. Files"
                + " that did not change are not read again. A path inside a folder that the archive"
                + " covers refreshes that part.")
        .example("datelined index ~/news", "the archive holds what is in ~/news")
        .exitCodes(
            ExitCode.OK,
            ExitCode.USAGE,
            ExitCode.LOCKED,
            ExitCode.INCOMPATIBLE,
            ExitCode.DAMAGED,
            ExitCode.IO)
        .build();
  }

  @Override
  public ExitCode run(Call call) throws InterruptedException {
    List<String> paths = call.arguments().operands();
    Settings settings = call.settings();
    Messages messages = call.streams().messages();
    Coverage.require(paths, call.archive());
    Logs.begin(settings, messages);
    long start = System.nanoTime();
    InstantSource clock = InstantSource.system();
    try (Crew crew = new Crew();
        ArchiveWriter writer = call.archive().openWriter("datelined index");
        Extractor extractor = new Extractor(DaemonSettings.extractor(settings));
        Ingestor ingestor =
            new Ingestor(
                crew, writer, extractor, new FileStamps(clock), DaemonSettings.once(settings))) {
      Coverage coverage = new Coverage(writer, settings.isOn(Setting.REMOVE_MISSING), messages);
      List<ScanScope> scopes = coverage.scopes(paths);
      Pass pass =
          new Pass(writer, new FolderScanner(crew, DaemonSettings.ignoreRules(settings), clock));
      List<ScanResult> results = new ArrayList<>();
      try (Progress progress = new Progress(messages, ingestor)) {
        progress.begin(crew, scopes);
        interruption.interrupts(Thread.currentThread());
        for (ScanScope scope : scopes) {
          ScanResult result = pass.over(scope, ingestor::later);
          results.add(result);
          if (result instanceof Scanned scanned) {
            coverage.seen(scanned.root());
          }
        }
        ingestor.finish();
      } catch (InterruptedException e) {
        if (!interruption.isAsked()) {
          throw e;
        }
        return interrupted(ingestor, messages);
      }
      new Summary(messages).print(ingestor.counts(), results, System.nanoTime() - start);
      return vanished(results, messages) ? ExitCode.USAGE : ExitCode.OK;
    }
  }

  private ExitCode interrupted(Ingestor ingestor, Messages messages) {
    ingestor.close(); // what is in hand counts too
    Tally.Counts counts = ingestor.counts();
    messages.say(
        "Interrupted after %,d files and %,d articles; the next run goes on from there."
            .formatted(counts.handled(), counts.articles()));
    return interruption.exitCode();
  }

  private static boolean vanished(List<ScanResult> results, Messages messages) {
    boolean any = false;
    for (ScanResult result : results) {
      if (result instanceof RootVanished vanished) {
        any = true;
        messages.complain(
            ("%s has vanished (%s); its articles stay in the archive. To let go of them:"
                    + " --remove-missing, or datelined forget")
                .formatted(RootPaths.path(vanished.root()), vanished.reason()));
      }
    }
    return any;
  }
}
