package dev.dateline.daemon;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.ExtractorSettings;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.FolderWatcher;
import dev.dateline.daemon.watch.event.WatchSettings;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.ScanResult;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.Root;
import dev.dateline.output.Messages;
import dev.dateline.settings.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a daemon is made of, over a folder and an archive in memory. */
final class DaemonFixture implements AutoCloseable {
  final Crew crew = new Crew();
  final ArchiveWriter writer = Archive.inMemory().openWriter("test");
  final Extractor extractor = new Extractor(ExtractorSettings.DEFAULT);
  final Messages messages = new Messages(Program.DATELINED, System.err, false);
  final FileStamps stamps;
  final Ingestor ingestor;
  final FolderWatcher watcher;
  final Root root;
  private final Path folder;

  /** Has the stamps of files read by a clock, which may hold up whoever takes them. */
  DaemonFixture(Path folder, InstantSource clock) throws IOException {
    this.folder = folder;
    this.root = RootPaths.root(folder);
    writer.replaceRoots(Set.of(), Set.of(root));
    this.stamps = new FileStamps(clock);
    Ingestor.Plan plan = new Ingestor.Plan(1, Duration.ofMillis(50), Duration.ofSeconds(1), false);
    this.ingestor = new Ingestor(crew, writer, extractor, stamps, plan);
    this.watcher =
        FolderWatcher.open(
            crew,
            List.of(root),
            IgnoreRules.of(List.of(), false, List.of()),
            WatchSettings.DEFAULT,
            InstantSource.system());
  }

  Scans scans(Consumer<ScanResult> scanned) {
    return new Scans(
        crew,
        new FolderLook(
            new FolderLook.Sources(writer, ingestor),
            new Pass(writer, watcher.scanner()),
            new Coverage(writer, false, messages),
            stamps,
            scanned));
  }

  Path story(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "Treaty signed\n\nThey signed the treaty.\n");
  }

  FileKey key(Path file) {
    return RootPaths.key(root, file);
  }

  @Override
  public void close() {
    watcher.close();
    ingestor.close();
    extractor.close();
    writer.close();
    crew.close();
  }
}
