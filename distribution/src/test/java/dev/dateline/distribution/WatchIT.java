package dev.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The archive follows what happens to a watched folder. */
class WatchIT {
  private static final int UNPACKED = Programs.FULL ? 5_000 : 500;

  /** Generous: the machine may have much else to do. */
  private static final Duration SOON = Duration.ofSeconds(Programs.FULL ? 120 : 30);

  @TempDir static Path folder;
  private static Path news;
  private static Programs programs;
  private static RunningProgram watch;
  private static HeldArchive archive;
  private static Newsroom newsroom;

  /** A word of this test alone. */
  private String mark = "";

  private Path desk = Path.of("");

  @BeforeAll
  static void watchAnEmptyFolder() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    programs = Programs.in(folder);
    watch = programs.watch(news);
    archive = HeldArchive.open(programs.archive());
    newsroom = new Newsroom(Seeds.random(WatchIT.class));
  }

  @AfterAll
  static void stop() {
    archive.close();
    watch.close();
  }

  /** Each test has a folder, which is there long before the test begins, and a word. */
  @BeforeEach
  void prepare(TestInfo test) throws IOException {
    String name = test.getTestMethod().orElseThrow().getName();
    mark = name.toLowerCase(Locale.ROOT).substring(0, Math.min(30, name.length()));
    desk = Files.createDirectories(news.resolve(mark));
  }

  @Test
  void aFileThatIsCopiedInIsFound() throws IOException {
    Path staged = staged("story.txt", mark);
    Path story = Files.copy(staged, desk.resolve("story.txt"));
    awaitPaths(mark, story);
    assertThat(programs.dateline("search", "--format", "paths", mark).endedWith(0).lines())
        .containsExactly(story.toString());
  }

  @Test
  void anEditReplacesWhatWasThere() throws IOException {
    Path story = desk.resolve("story.txt");
    newsroom.text(story, mark);
    awaitPaths(mark, story);
    Instant firstSeen = archive.article(story).firstSeen();

    Files.writeString(story, "Corrected\n\nThe story was corrected to " + mark + "two.\n");
    awaitPaths(mark + "two", story);
    assertThat(archive.pathsWith(mark)).isEmpty();
    assertThat(archive.article(story).firstSeen()).isEqualTo(firstSeen);
    programs.dateline("search", mark).endedWith(1);
  }

  @Test
  void aRenamedFileKeepsItsArticleUnderItsNewName() throws IOException {
    Path story = desk.resolve("before.txt");
    newsroom.text(story, mark);
    awaitPaths(mark, story);
    ArchivedArticle before = archive.article(story);

    Path after = Files.move(story, desk.resolve("after.txt"));
    awaitPaths(mark, after);
    assertThat(archive.article(after).article()).isEqualTo(before.article());
    assertThat(archive.article(after).firstSeen()).isEqualTo(before.firstSeen());
    assertThat(archive.newest().file(HeldArchive.key(story))).isEmpty();
    assertThat(programs.dateline("search", "--format", "paths", mark).endedWith(0).lines())
        .containsExactly(after.toString());
  }

  @Test
  void aDeletedFileIsGone() throws IOException {
    Path story = desk.resolve("story.txt");
    newsroom.text(story, mark);
    awaitPaths(mark, story);

    Files.delete(story);
    awaitPaths(mark);
    assertThat(archive.newest().file(HeldArchive.key(story))).isEmpty();
    programs.dateline("search", mark).endedWith(1);
  }

  @Test
  void aFileThatIsMovedInIsFoundHoweverOldItIs() throws IOException {
    Path staged = staged("old.txt", mark);
    Files.setLastModifiedTime(staged, FileTime.from(Instant.parse("1980-01-02T03:04:05Z")));
    Path story = Files.move(staged, desk.resolve("old.txt"));
    awaitPaths(mark, story);

    Path other = staged("old.txt", mark + "two");
    Files.setLastModifiedTime(other, FileTime.from(Instant.parse("1980-01-02T03:04:05Z")));
    Files.move(other, story, StandardCopyOption.REPLACE_EXISTING);
    awaitPaths(mark + "two", story);
    assertThat(archive.pathsWith(mark)).isEmpty();
  }

  @Test
  void aFolderThatIsMovedTakesItsArticlesAlong() throws IOException {
    Path staged = Files.createDirectories(folder.resolve("staged").resolve(mark + "/june/19"));
    newsroom.text(staged.resolve("one.txt"), mark);
    newsroom.text(staged.getParent().resolve("two.txt"), mark);

    Path in = Files.move(staged.getParent().getParent(), desk.resolve("in"));
    awaitPaths(mark, in.resolve("june/19/one.txt"), in.resolve("june/two.txt"));

    Path renamed = Files.move(in, desk.resolve("renamed"));
    awaitPaths(mark, renamed.resolve("june/19/one.txt"), renamed.resolve("june/two.txt"));
    newsroom.text(renamed.resolve("june/three.txt"), mark);
    awaitPaths(
        mark,
        renamed.resolve("june/19/one.txt"),
        renamed.resolve("june/two.txt"),
        renamed.resolve("june/three.txt"));

    Files.move(renamed, folder.resolve("staged/out"));
    awaitPaths(mark);
  }

  @Test
  void filesThatAreUnpackedAtOnceIntoNewFoldersAreAllFound() throws IOException {
    Path staged = Files.createDirectories(folder.resolve("staged").resolve(mark));
    Path packed = folder.resolve("staged/packed.tar");
    List<Path> stories = new ArrayList<>();
    for (int i = 0; i < UNPACKED; i++) {
      String name = "%d/%d/%d/story-%d.txt".formatted(i % 3, i % 7, i % 11, i);
      Path story = staged.resolve(name);
      Files.createDirectories(story.getParent());
      Files.writeString(
          story, newsroom.headline() + "\n\n" + newsroom.body(30) + " " + mark + "\n");
      stories.add(desk.resolve(name));
    }
    programs
        .shell("tar cf \"$2\" -C \"$1\" . && tar xf \"$2\" -C \"$3\"", staged, packed, desk)
        .endedWith(0);

    awaitPaths(mark, stories.toArray(Path[]::new));
    String limit = Integer.toString(UNPACKED + 1);
    assertThat(programs.dateline("search", "--format", "paths", "--limit", limit, mark).lines())
        .hasSize(UNPACKED);
    assertThat(watch.isAlive()).isTrue();
  }

  @Test
  void aWatchThatIsToldToStopEndsWellAndKeepsAll() throws IOException {
    Path ownNews = Files.createDirectories(folder.resolve("stopped"));
    Programs own = programs.withArchive("stopped-archive");
    try (RunningProgram ownWatch = own.watch(ownNews);
        HeldArchive ownArchive = HeldArchive.open(own.archive())) {
      for (int i = 0; i < 30; i++) {
        newsroom.text(ownNews.resolve("story-" + i + ".txt"), mark);
      }
      soon().until(() -> !ownArchive.pathsWith(mark).isEmpty());
      ownWatch.terminate().endedWith(0);
    }
    Run next = own.datelined("index", ownNews.toString()).endedWith(0);
    assertThat(next.err()).contains("30 files in");
    try (HeldArchive after = HeldArchive.open(own.archive())) {
      assertThat(after.pathsWith(mark)).hasSize(30);
    }
  }

  @Test
  void whatHappensWhileNobodyWatchesIsFoundAtTheNextStart() throws IOException {
    Path ownNews = Files.createDirectories(folder.resolve("unwatched"));
    Programs own = programs.withArchive("unwatched-archive");
    newsroom.text(ownNews.resolve("edited.txt"), mark);
    newsroom.text(ownNews.resolve("renamed.txt"), mark);
    newsroom.text(ownNews.resolve("deleted.txt"), mark);
    try (RunningProgram first = own.watch(ownNews)) {
      first.terminate().endedWith(0);
    }
    newsroom.text(ownNews.resolve("edited.txt"), mark + "two");
    Path renamed = Files.move(ownNews.resolve("renamed.txt"), ownNews.resolve("name.txt"));
    Files.delete(ownNews.resolve("deleted.txt"));
    // Without a folder: the archive remembers which.
    try (RunningProgram second = own.watch();
        HeldArchive ownArchive = HeldArchive.open(own.archive())) {
      assertThat(ownArchive.pathsWith(mark)).containsExactly(renamed.toString());
      assertThat(ownArchive.pathsWith(mark + "two")).hasSize(1);
      second.terminate().endedWith(0);
    }
  }

  /** Waits until exactly these files are found by a word. */
  private static void awaitPaths(String word, Path... expected) {
    Set<String> paths = Stream.of(expected).map(Path::toString).collect(Collectors.toSet());
    soon()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> {
          Set<String> found = archive.pathsWith(word);
          assertThat(found.stream().filter(path -> !paths.contains(path))).as("too many").isEmpty();
          assertThat(paths.stream().filter(path -> !found.contains(path)).limit(5))
              .as("missing, while %d were found", found.size())
              .isEmpty();
        });
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(SOON);
  }

  /** A file outside the watched folder, on the same file system. */
  private Path staged(String name, String word) throws IOException {
    Path file = Files.createDirectories(folder.resolve("staged").resolve(mark)).resolve(name);
    newsroom.text(file, word);
    return file;
  }
}
