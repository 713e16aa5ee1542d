package dev.dateline.daemon.watch.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.Entry;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.ScanResult.ScanCounts;
import dev.dateline.daemon.watch.scan.ScanResult.Scanned;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScannerLinksTest {
  @TempDir Path temp;
  private FolderFixture files;
  private Path outside;

  @BeforeEach
  void createRoot() throws IOException {
    files = new FolderFixture(Files.createDirectory(temp.resolve("news")));
    outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("far.txt"), "far");
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(files.folder.resolve(name), target);
  }

  @Test
  void linksToTheOutsideAreFollowed() throws IOException {
    link("folder", outside);
    link("file.txt", outside.resolve("far.txt"));

    files.scan();

    assertThat(files.manifest.names()).containsExactly("file.txt", "far.txt");
    assertThat(files.scan().unchanged()).isEqualTo(2);
  }

  @Test
  void linksIntoARootAreLeftToIt() throws IOException {
    files.write("near.txt");
    link("again.txt", files.folder.resolve("near.txt"));
    link("circle", files.folder);

    ScanCounts counts = files.scan();

    assertThat(files.manifest.names()).containsExactly("near.txt");
    assertThat(counts.linked()).isEqualTo(2);
  }

  @Test
  void aLinkIntoAnotherRootIsLeftToThat() throws IOException {
    link("folder", outside);
    ScanScope scope = ScanScope.of(files.root(), List.of(files.root(), RootPaths.root(outside)));

    Scanned scanned = (Scanned) files.scan(scope);

    assertThat(files.manifest.names()).isEmpty();
    assertThat(scanned.counts().linked()).isEqualTo(1);
  }

  @Test
  void aLinkAboveTheRootDoesNotLeadBackIntoIt() throws IOException {
    files.write("near.txt");
    link("up", temp);

    ScanCounts counts = files.scan();

    assertThat(files.manifest.names()).containsExactly("near.txt", "far.txt");
    assertThat(counts.linked()).isEqualTo(1);
  }

  @Test
  void circlesOutsideEnd() throws IOException {
    Files.createSymbolicLink(outside.resolve("round"), outside);
    link("folder", outside);

    ScanCounts counts = files.scan();

    assertThat(files.manifest.names()).containsExactly("far.txt");
    assertThat(counts.linked()).isEqualTo(1);
  }

  @Test
  void aLinkWhoseTargetWasDeletedIsGone() throws IOException {
    link("file.txt", outside.resolve("far.txt"));
    files.scan();
    Files.delete(outside.resolve("far.txt"));

    ScanCounts counts = files.scan();

    assertThat(files.manifest.names()).isEmpty();
    assertThat(counts.unreadable()).isEqualTo(1);
  }

  @Test
  void aLinkToADiskThatIsNotMountedKeepsItsFiles() throws IOException {
    Path disk = Files.createDirectory(outside.resolve("disk"));
    Files.writeString(disk.resolve("a.txt"), "a");
    link("folder", disk);
    link("one.txt", disk.resolve("a.txt"));
    files.scan();
    Files.move(outside, temp.resolve("unmounted"));

    ScanCounts counts = files.scan();

    assertThat(files.manifest.names()).containsExactly("folder", "a.txt", "one.txt");
    assertThat(counts.unreadable()).isEqualTo(2);
  }

  @Test
  void aFolderThatCannotBeListedKeepsItsFiles() throws IOException {
    files.write("a.txt");
    files.write("locked/b.txt");
    files.write("locked/c/d.txt");
    files.write("z.txt");
    files.scan();
    files.reader = new Locking(files.reader, EncodedPaths.location(files.folder) + "/locked");
    Files.delete(files.folder.resolve("z.txt"));

    Scanned scanned = (Scanned) files.scan(files.scope());

    assertThat(files.manifest.names()).containsExactly("a.txt", "locked", "b.txt", "d.txt");
    assertThat(scanned.counts().unreadable()).isEqualTo(1);
    assertThat(scanned.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).isEqualTo("permission denied"));
  }

  @Test
  void aFolderThatCannotBeListedIsRecordedUntilItCan() throws IOException {
    files.write("locked/b.txt");
    FolderReader open = files.reader;
    files.reader = new Locking(open, EncodedPaths.location(files.folder) + "/locked");

    files.scan();
    assertThat(files.manifest.takeLog()).containsExactly("Unseen locked");
    files.scan();
    assertThat(files.manifest.takeLog()).isEmpty();
    files.reader = open;
    files.scan();
    assertThat(files.manifest.takeLog()).containsExactlyInAnyOrder("Gone locked", "Appeared b.txt");
  }

  /** Forbids one folder: these tests may run as somebody who may read everything. */
  private record Locking(FolderReader reader, String locked) implements FolderReader {
    @Override
    public List<Entry> list(String location) throws IOException {
      if (location.equals(locked)) {
        throw new AccessDeniedException(location);
      }
      return reader.list(location);
    }

    @Override
    public Entry read(String location, Links links) {
      return reader.read(location, links);
    }
  }

  @Test
  void pipesAreLeftOut() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("mkfifo", files.folder + "/pipe"));
    assumeTrue(new ProcessBuilder(command).inheritIO().start().waitFor() == 0);

    assertThat(files.scan().ignored()).isEqualTo(1);
  }
}
