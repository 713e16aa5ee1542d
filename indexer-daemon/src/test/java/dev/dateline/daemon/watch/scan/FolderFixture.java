package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.ScanResult.ScanCounts;
import dev.dateline.daemon.watch.scan.ScanResult.Scanned;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A root with files, and what was recorded of them. */
public final class FolderFixture {
  final Path folder;
  public final FakeManifest manifest = new FakeManifest();

  /** An hour from now, so that every file that is written now has settled. */
  Instant now = Instant.now().plusSeconds(3600);

  IgnoreRules rules = IgnoreRules.of(List.of(), false, List.of());
  FolderReader reader = FolderReader.ofThisSystem();
  private Root root;

  public FolderFixture(Path folder) throws IOException {
    this.folder = folder;
    this.root = RootPaths.root(folder);
  }

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }

  Path write(String name) throws IOException {
    return write(name, "text of " + name);
  }

  static void date(Path file, Instant modified) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  Root root() {
    return root;
  }

  ScanScope scope() {
    return ScanScope.of(root, List.of(root));
  }

  /** Scans all of the root and records what it finds. */
  public ScanCounts scan() {
    Scanned scanned = (Scanned) scan(scope());
    root = scanned.root();
    return scanned.counts();
  }

  public ScanResult scan(ScanScope scope) {
    InstantSource clock = () -> now;
    FolderScanner scanner =
        new FolderScanner(new Surroundings(new Crew(), reader, rules, clock, ScanObserver.NONE));
    try {
      return scanner.scan(scope, manifest.below(scope.folder()), manifest::apply);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
