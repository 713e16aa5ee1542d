package dev.dateline.daemon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.watch.event.WatchSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What inotify tells; the JDK's watcher is tested with {@link FolderWatcherIT}. */
@EnabledOnOs(OS.LINUX)
class FolderWatcherTest {
  private static final Duration QUIET = Duration.ofMillis(150);
  private static final WatchSettings QUICK = WatchSettings.DEFAULT.withRest(Duration.ofMillis(100));
  @TempDir Path temp;
  private Path news;
  private WatchFixture watch;

  @BeforeEach
  void open() throws IOException {
    news = Files.createDirectory(temp.resolve("news"));
    Files.createDirectory(news.resolve("old"));
    Path file = Files.writeString(news.resolve("old/first.txt"), "first");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    watch = new WatchFixture(news, QUICK, false);
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void aNewFileIsSeenWhenItIsClosed() throws IOException {
    try (OutputStream out = Files.newOutputStream(news.resolve("a.txt"))) {
      out.write("half".getBytes(StandardCharsets.UTF_8));
      out.flush();
      assertThat(watch.follow(Duration.ofMillis(300))).isEmpty();
    }

    assertThat(watch.follow(Duration.ofSeconds(5))).hasSize(1);
    assertThat(watch.keys()).containsExactly("a.txt", "old/first.txt");
  }

  @Test
  void anEditIsAModification() throws IOException {
    Files.writeString(news.resolve("old/first.txt"), "second");

    assertThat(watch.followFor("Modified first.txt")).contains("Modified first.txt");
  }

  @Test
  void aDeletedFileIsGone() throws IOException {
    Files.delete(news.resolve("old/first.txt"));

    assertThat(watch.followFor("Gone first.txt")).containsExactly("Gone first.txt");
  }

  @Test
  void aRenamedFileMoves() throws IOException {
    Files.move(news.resolve("old/first.txt"), news.resolve("second.txt"));

    assertThat(watch.followFor("Moved second.txt")).containsExactly("Moved second.txt");
  }

  @Test
  void aFileMovedInIsSeenAtOnce() throws IOException {
    Path file = Files.writeString(temp.resolve("a.txt"), "a");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("1980-01-01T00:00:00Z")));
    Files.move(file, news.resolve("a.txt"));

    assertThat(watch.followFor("Appeared a.txt")).containsExactly("Appeared a.txt");
  }

  @Test
  void aFileMovedOutIsGone() throws IOException {
    Files.move(news.resolve("old/first.txt"), temp.resolve("a.txt"));

    assertThat(watch.followFor("Gone first.txt")).containsExactly("Gone first.txt");
  }

  @Test
  void writeAndRenameShowsTheFinalNameOnly() throws IOException {
    Files.writeString(news.resolve("a.txt.tmp"), "a");
    Files.move(news.resolve("a.txt.tmp"), news.resolve("a.txt"));

    watch.followUntilRight();
    assertThat(watch.keys()).containsExactly("a.txt", "old/first.txt");
  }

  @Test
  void hardLinksAndSymbolicLinksAreSeen() throws IOException {
    Path outside = Files.writeString(temp.resolve("outside.txt"), "outside");
    Files.createLink(news.resolve("hard.txt"), news.resolve("old/first.txt"));
    Files.createSymbolicLink(news.resolve("soft.txt"), outside);

    watch.followUntilRight();
    assertThat(watch.keys()).containsExactly("hard.txt", "old/first.txt", "soft.txt");
  }

  @Test
  void aNewTreeIsSeen() throws IOException {
    Files.createDirectories(news.resolve("a/b/c"));
    Files.writeString(news.resolve("a/b/c/d.txt"), "d");

    watch.followUntilRight();
    Files.writeString(news.resolve("a/b/e.txt"), "e");
    watch.followUntilRight();

    assertThat(watch.keys()).containsExactly("a/b/c/d.txt", "a/b/e.txt", "old/first.txt");
  }

  @Test
  void aRenamedFolderMovesItsFilesAndGoesOnReporting() throws IOException {
    Files.move(news.resolve("old"), news.resolve("new"));
    assertThat(watch.followFor("Moved first.txt", "Rescan new"))
        .containsExactly("Moved first.txt", "Rescan new");

    Files.writeString(news.resolve("new/second.txt"), "second");
    watch.followUntilRight();

    assertThat(watch.keys()).containsExactly("new/first.txt", "new/second.txt");
  }

  @Test
  void aFileWrittenWhileItsFolderIsRenamedIsSeenUnderTheNewName() throws IOException {
    try (OutputStream out = Files.newOutputStream(news.resolve("old/open.txt"))) {
      out.write('1');
      Files.move(news.resolve("old"), news.resolve("new"));
      out.write('2');
    }

    watch.followUntilRight();
    assertThat(watch.keys()).containsExactly("new/first.txt", "new/open.txt");
  }

  @Test
  void aFolderMovedOutTakesItsFilesAlong() throws IOException {
    Files.move(news.resolve("old"), temp.resolve("elsewhere"));
    assertThat(watch.followFor("Gone first.txt")).containsExactly("Gone first.txt");

    Files.writeString(temp.resolve("elsewhere/second.txt"), "second");
    assertThat(watch.followUntilQuiet(QUIET)).isEmpty();
  }

  @Test
  void aFolderMovedInBringsItsFiles() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("outside/sub"));
    Path file = Files.writeString(folder.resolve("a.txt"), "a");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    Files.move(temp.resolve("outside"), news.resolve("inside"));

    assertThat(watch.followFor("Rescan inside", "Appeared a.txt"))
        .containsExactly("Rescan inside", "Appeared a.txt");
  }

  @Test
  void hiddenFoldersAreNotLookedAt() throws IOException {
    Files.createDirectory(news.resolve(".git"));
    Files.writeString(news.resolve(".git/config.txt"), "a");

    assertThat(watch.followUntilQuiet(QUIET)).isEmpty();
    Files.move(news.resolve(".git"), news.resolve("git"));
    watch.followUntilRight();
    assertThat(watch.keys()).containsExactly("git/config.txt", "old/first.txt");
  }

  @Test
  void closingEndsAWaitingTake() throws InterruptedException {
    Thread closer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                Thread.sleep(100);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              watch.watcher.close();
            });
    long start = System.nanoTime();

    assertThat(watch.watcher.take(Duration.ofMinutes(1))).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    closer.join();
  }

  @Test
  void aRootThatIsRemovedIsScannedAndPolled() throws IOException {
    Files.delete(news.resolve("old/first.txt"));
    Files.delete(news.resolve("old"));
    Files.delete(news);

    assertThat(watch.followFor("Rescan news")).contains("Rescan news");
  }
}
