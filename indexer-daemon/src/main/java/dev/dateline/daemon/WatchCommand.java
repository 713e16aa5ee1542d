package dev.dateline.daemon;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.FolderWatcher;
import dev.dateline.daemon.watch.event.WatchSettings;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.ScanScope;
import dev.dateline.manifest.Root;
import dev.dateline.output.Messages;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.program.Version;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import dev.dateline.settings.Settings;
import dev.dateline.settings.UsageException;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.LoggerFactory;

/** {@code datelined watch}: keeps the archive equal to folders until it is told to stop. */
final class WatchCommand implements ProgramCommand {
  private final Interruption interruption;

  WatchCommand(Interruption interruption) {
    this.interruption = interruption;
  }

  @Override
  public Command spec() {
    return Command.of(Program.DATELINED, "watch", "keep the archive equal to folders, and stay")
        .operands("[PATH...]", 0, Command.MANY)
        .settings(Setting.ARCHIVE)
        .settings(Setting.INCLUDE_MEDIA, Setting.EXCLUDE, Setting.REMOVE_MISSING)
        .settings(DaemonSettings.READING)
        .settings(Setting.QUIET, Setting.RESCAN, Setting.COMMIT_INTERVAL)
        .settings(Setting.LOG_DIR, Setting.LOG_LEVEL)
        .paragraph(
            "Does what datelined index does, then follows what is created, changed, renamed and"
                + " deleted, until SIGINT or SIGTERM: then it finishes the files in hand, or gives up"
                + " those that take longer than two seconds, commits and ends with 0. Without a path it watches the folders that the archive remembers.")
        .example("datelined watch ~/news", "what is dropped into ~/news can be found at once")
        .exitCodes(
            ExitCode.OK,
            ExitCode.USAGE,
            ExitCode.MISSING,
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
    if (paths.isEmpty()) {
      call.archive().openBriefReader().close(); // or it would be made
    }
    Logs.begin(settings, messages);
    InstantSource clock = InstantSource.system();
    FileStamps stamps = new FileStamps(clock);
    try (Crew crew = new Crew();
        ArchiveWriter writer = call.archive().openWriter("datelined watch");
        Extractor extractor = new Extractor(DaemonSettings.extractor(settings));
        Ingestor ingestor =
            new Ingestor(crew, writer, extractor, stamps, DaemonSettings.staying(settings));
        FolderWatcher watcher =
            FolderWatcher.open(
                crew,
                roots(paths, new Coverage(writer, settings.isOn(Setting.REMOVE_MISSING), messages)),
                DaemonSettings.ignoreRules(settings),
                times(settings),
                clock)) {
      IndexerDaemon daemon = new IndexerDaemon(crew, ingestor, messages);
      FolderLook look =
          new FolderLook(
              new FolderLook.Sources(writer, ingestor),
              new Pass(writer, watcher.scanner()),
              new Coverage(writer, settings.isOn(Setting.REMOVE_MISSING), messages),
              stamps,
              daemon::scanned);
      LoggerFactory.getLogger(WatchCommand.class)
          .info(
              "datelined {} keeps {} equal to {}",
              Version.text(),
              settings.text(Setting.ARCHIVE),
              writer.roots().stream().map(Root::path).toList());
      interruption.interrupts(Thread.currentThread());
      List<ScanScope> scopes =
          writer.roots().stream().map(root -> ScanScope.of(root, writer.roots())).toList();
      try (Scans scans = new Scans(crew, look);
          Progress progress = new Progress(messages, ingestor)) {
        progress.begin(crew, scopes);
        EventApplier events = new EventApplier(writer, ingestor, stamps, scans);
        daemon.run(watcher, events, scans, progress, interruption);
      }
    }
    return ExitCode.OK;
  }

  private static List<Root> roots(List<String> paths, Coverage coverage) {
    if (!paths.isEmpty()) {
      return coverage.scopes(paths).stream().map(scope -> scope.root()).distinct().toList();
    }
    List<Root> roots = coverage.roots();
    if (roots.isEmpty()) {
      throw new UsageException(
          "PATH", "the archive covers no folder yet; say which folder to watch");
    }
    return roots;
  }

  private static WatchSettings times(Settings settings) {
    return WatchSettings.DEFAULT
        .withRest(settings.duration(Setting.QUIET))
        .withScans(WatchSettings.DEFAULT.poll(), settings.duration(Setting.RESCAN));
  }
}
