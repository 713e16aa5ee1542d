package dev.dateline.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.manifest.Root;
import dev.dateline.output.Messages;
import dev.dateline.settings.Program;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders an archive covers. */
class CoverageTest {
  private final ArchiveWriter writer = Archive.inMemory().openWriter("test");
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Coverage coverage =
      new Coverage(writer, false, new Messages(Program.DATELINED, said, false));
  @TempDir private Path folder;

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void aScanThatSeesARootLosesNoneThatIsAddedMeanwhile() throws Exception {
    coverage.scopes(List.of(Files.createDirectory(folder.resolve("first")).toString()));
    Root first = coverage.roots().getFirst();
    CountDownLatch scanning = new CountDownLatch(1);
    CompletableFuture<Void> scans =
        CompletableFuture.runAsync(() -> {
          for (int i = 1; i <= 20_000; i++) {
            coverage.seen(new Root(first.name(), first.path(), 1, i));
            scanning.countDown();
          }
        });
    scanning.await();
    List<String> added = new ArrayList<>(List.of(first.path()));
    for (int i = 0; i < 100; i++) {
      Path other = Files.createDirectory(folder.resolve("other" + i));
      coverage.scopes(List.of(other.toString()));
      added.add(other.toString());
    }
    scans.join();

    assertThat(coverage.roots()).extracting(Root::path).containsExactlyInAnyOrderElementsOf(added);
    assertThat(coverage.roots()).contains(new Root(first.name(), first.path(), 1, 20_000));
  }

  @Test
  void aRootThatIsForgottenMeanwhileDoesNotComeBack() {
    coverage.seen(new Root("gone", "/gone", 1, 2));

    assertThat(coverage.roots()).isEmpty();
  }

  @Test
  void aFolderTakesInThoseBelowIt() throws Exception {
    Path below = Files.createDirectory(folder.resolve("below"));
    coverage.scopes(List.of(below.toString()));

    coverage.scopes(List.of(folder.toString()));

    assertThat(coverage.roots()).extracting(Root::path).containsExactly(folder.toString());
    assertThat(said.toString(StandardCharsets.UTF_8)).contains(folder + " takes in " + below);
  }
}
