package dev.dateline.daemon.watch.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.daemon.watch.scan.ScanResult.ScanCounts;
import dev.dateline.daemon.watch.scan.ScanResult.Scanned;
import dev.dateline.manifest.FileKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScannerTest {
  @TempDir Path temp;
  private FolderFixture files;
  private FakeManifest manifest;

  @BeforeEach
  void createRoot() throws IOException {
    files = new FolderFixture(Files.createDirectory(temp.resolve("news")));
    manifest = files.manifest;
  }

  @Test
  void filesAppearInTheOrderOfKeys() throws IOException {
    for (String name : List.of("a-b", "a/x", "a/y/z", "a0", "B")) {
      files.write(name);
    }

    ScanCounts counts = files.scan();

    assertThat(manifest.takeLog())
        .containsExactly("Appeared B", "Appeared x", "Appeared z", "Appeared a-b", "Appeared a0");
    assertThat(counts.changes()).isEqualTo(5);
    assertThat(List.copyOf(manifest.records.keySet())).isSorted();
  }

  @Test
  void unchangedFilesAreCounted() throws IOException {
    files.write("a");
    files.write("b/c");
    files.scan();
    manifest.takeLog();

    ScanCounts counts = files.scan();

    assertThat(manifest.takeLog()).isEmpty();
    assertThat(counts.unchanged()).isEqualTo(2);
    assertThat(counts.changes()).isZero();
  }

  @Test
  void oddNamesAreKeptExactly() throws IOException {
    for (String name : List.of("%FF", "%FE", "a%20b", "100%25", "%23a", "new%0Aline", "%C3%A9")) {
      Files.writeString(Path.of(URI.create("file://" + files.folder + "/" + name)), name);
    }
    files.scan();

    assertThat(manifest.names())
        .containsExactlyInAnyOrder("%FF", "%FE", "a%20b", "100%25", "%23a", "new%0Aline", "%C3%A9");
    assertThat(files.scan().unchanged()).isEqualTo(7);
  }

  @Test
  void anEditIsAModification() throws IOException {
    files.write("a", "one");
    files.scan();
    files.write("a", "two");

    files.scan();

    assertThat(manifest.takeLog()).containsExactly("Appeared a", "Modified a");
  }

  @Test
  void anEditThatKeepsSizeAndTimeIsSeen() throws IOException {
    Path file = files.write("a", "one");
    FolderFixture.date(file, Instant.EPOCH);
    files.scan();
    files.write("a", "two");
    FolderFixture.date(file, Instant.EPOCH);

    files.scan();

    assertThat(manifest.takeLog()).containsExactly("Appeared a", "Modified a");
  }

  @Test
  void aFileReadWhileYoungIsLookedAtOnceMore() throws IOException {
    files.now = Instant.now();
    files.write("a");
    files.scan();
    files.now = files.now.plusSeconds(60);

    files.scan();
    files.scan();

    assertThat(manifest.takeLog()).containsExactly("Appeared a", "Modified a");
  }

  @Test
  void aFileFromTheFutureIsUnchangedOnceItHasSettled() throws IOException {
    FolderFixture.date(files.write("a"), Instant.parse("2999-01-01T00:00:00Z"));
    files.scan();

    assertThat(files.scan().unchanged()).isEqualTo(1);
  }

  @Test
  void deletedFilesAreGone() throws IOException {
    files.write("a");
    files.write("b/c");
    files.write("d");
    files.scan();
    Files.delete(files.folder.resolve("b/c"));
    Files.delete(files.folder.resolve("b"));
    Files.delete(files.folder.resolve("d"));
    manifest.takeLog();

    files.scan();

    assertThat(manifest.takeLog()).containsExactly("Gone c", "Gone d");
    assertThat(manifest.names()).containsExactly("a");
  }

  @Test
  void aFileInPlaceOfAFolderAndTheOtherWayRound() throws IOException {
    files.write("a/x", "1");
    files.write("b", "22");
    files.scan();
    Files.delete(files.folder.resolve("a/x"));
    Files.delete(files.folder.resolve("a"));
    Files.delete(files.folder.resolve("b"));
    files.write("a", "333");
    files.write("b/x", "4444");

    files.scan();

    assertThat(manifest.records.keySet())
        .extracting(FileKey::value)
        .containsExactly(files.folder + "/a", files.folder + "/b/x");
  }

  @Test
  void renamedFilesMove() throws IOException {
    Path early = files.write("a-early", "1");
    Path late = files.write("z-late", "22");
    files.scan();
    Files.move(early, files.folder.resolve("z-new"));
    Files.createDirectory(files.folder.resolve("0"));
    Files.move(late, files.folder.resolve("0/new"));
    files.write("other", "1");
    manifest.takeLog();

    files.scan();

    assertThat(manifest.takeLog())
        .containsExactlyInAnyOrder("Moved new", "Moved z-new", "Appeared other");
    assertThat(manifest.names()).containsExactly("new", "other", "z-new");
  }

  @Test
  void hiddenTemporaryAndMediaFilesAreLeftOut() throws IOException {
    files.write(".hidden/a.txt");
    files.write("b.tmp");
    files.write("c.jpg");
    files.write("d.txt");

    ScanCounts counts = files.scan();

    assertThat(manifest.names()).containsExactly("d.txt");
    assertThat(counts.ignored()).isEqualTo(2);
    assertThat(counts.media()).isEqualTo(1);
  }

  @Test
  void whatIsNewlyLeftOutIsGone() throws IOException {
    files.write("drafts/a.txt");
    files.write("b.txt");
    files.scan();
    files.rules = IgnoreRules.of(List.of(), false, List.of("drafts"));

    files.scan();

    assertThat(manifest.names()).containsExactly("b.txt");
  }

  @Test
  void onlyTheScopeIsLookedAt() throws IOException {
    files.write("a/x");
    files.write("b/y");

    ScanResult result = files.scan(files.scope().at(files.folder.resolve("b")));
    assertThat(((Scanned) result).counts().changes()).isEqualTo(1);
    files.scan(files.scope().at(files.folder.resolve("a/x")));
    assertThat(manifest.takeLog()).containsExactly("Appeared y", "Appeared x");

    Files.delete(files.folder.resolve("b/y"));
    Files.delete(files.folder.resolve("b"));
    files.scan(files.scope().at(files.folder.resolve("b")));
    assertThat(manifest.names()).containsExactly("x");
  }

  @Test
  void aScopeInAFolderThatIsLeftOutIsEmpty() throws IOException {
    Path hidden = files.write(".hidden/sub/a.txt");

    files.scan(files.scope().at(hidden.getParent()));

    assertThat(manifest.names()).isEmpty();
  }

  @Test
  void aThousandFoldersDeepIsNotTooDeep() throws IOException {
    files.write("d/".repeat(1_000) + "x");

    files.scan();

    assertThat(files.scan().unchanged()).isEqualTo(1);
  }

  @Test
  void anInterruptEndsTheScan() throws IOException {
    files.write("a");
    FolderScanner scanner = new FolderScanner(new Crew(), files.rules, Instant::now);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> scanner.scan(files.scope(), manifest.below(""), manifest::apply))
        .isInstanceOf(InterruptedException.class);
  }
}
