package dev.dateline.daemon.watch.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.ScanResult.RootVanished;
import dev.dateline.daemon.watch.scan.ScanResult.Scanned;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScannerRootsTest {
  @TempDir Path temp;
  private FolderFixture files;
  private FakeManifest manifest;

  @BeforeEach
  void createRoot() throws IOException {
    files = new FolderFixture(Files.createDirectory(temp.resolve("news")));
    manifest = files.manifest;
  }

  @Test
  void aRootCanBeOneFile() throws IOException {
    Path file = files.write("only.txt");
    Root root = RootPaths.root(file);
    ScanScope scope = ScanScope.of(root, List.of(root));

    files.scan(scope);
    Scanned again = (Scanned) files.scan(scope);

    assertThat(manifest.records.firstKey().value()).isEqualTo(file.toString());
    assertThat(again.counts().unchanged()).isEqualTo(1);
  }

  @Test
  void aMissingRootHasVanished() throws IOException {
    Path file = files.write("a");
    files.scan();
    Files.delete(file);
    Files.delete(files.folder);

    ScanResult result = files.scan(files.scope());

    assertThat(result).isInstanceOf(RootVanished.class);
    assertThat(manifest.names()).containsExactly("a");
    files.scan(files.scope().removingMissing());
    assertThat(manifest.names()).isEmpty();
  }

  @Test
  void anEmptyRootThatIsAnotherFolderHasVanished() throws IOException {
    files.write("a");
    files.scan();
    Files.move(files.folder, temp.resolve("elsewhere"));
    Files.createDirectory(files.folder);

    assertThat(files.scan(files.scope())).isInstanceOf(RootVanished.class);
    assertThat(manifest.names()).containsExactly("a");
  }

  @Test
  void anEmptiedRootIsEmpty() throws IOException {
    Files.delete(files.write("a"));
    files.scan();
    Path file = files.write("a");
    files.scan();
    Files.delete(file);

    files.scan();

    assertThat(manifest.names()).isEmpty();
  }
}
