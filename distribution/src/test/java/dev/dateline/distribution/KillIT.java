package dev.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleId;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import dev.dateline.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed in its work and started again ends where it would have ended. */
class KillIT {
  private static final int FILES = Programs.FULL ? 5_000 : 600;
  private static final int ARTICLES_OF_CONTAINER = 3_000;
  private static final int KILLS = Programs.FULL ? 20 : 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir static Path folder;
  private static Programs programs;
  private static Path news;
  private static Random random;
  private static Duration wholeRun;
  private static String expectedFiles;
  private static Map<ArticleId, HeldArchive.Stored> expectedArticles;

  @BeforeAll
  static void indexWithoutAKill() throws IOException {
    random = Seeds.random(KillIT.class);
    news = Files.createDirectory(folder.resolve("news"));
    new Newsroom(random).fill(news, FILES, ARTICLES_OF_CONTAINER);
    programs = Programs.in(folder);
    Programs whole = programs.withArchive("whole");
    long start = System.nanoTime();
    whole.datelined("index", news.toString()).endedWith(0);
    wholeRun = Duration.ofNanos(System.nanoTime() - start);
    expectedFiles = files(whole);
    expectedArticles = articles(whole);
    assertThat(expectedFiles.lines()).hasSize(FILES);
    assertThat(expectedArticles).hasSizeGreaterThan(ARTICLES_OF_CONTAINER);
    assertThat(expectedFiles).contains("\"outcome\":\"corrupt\"");
  }

  @Test
  void indexingGoesOnAfterAnyKill() {
    Programs killed = programs.withArchive("killed-index");
    for (int i = 0; i < KILLS; i++) {
      kill(killed.startDatelined("index", news.toString()));
    }
    killed.datelined("index", news.toString()).endedWith(0);
    assertEqualsTheWhole(killed);
  }

  @Test
  void watchingGoesOnAfterAnyKill() {
    Programs killed = programs.withArchive("killed-watch");
    for (int i = 0; i < KILLS; i++) {
      kill(killed.startDatelined("watch", news.toString()));
    }
    try (RunningProgram watch = killed.watch(news)) {
      watch.terminate().endedWith(0);
    }
    assertEqualsTheWhole(killed);
  }

  @Test
  void theSameRunTwiceChangesNothing() {
    Programs whole = programs.withArchive("whole");
    Run again = whole.datelined("index", news.toString()).endedWith(0);
    assertThat(again.err()).contains("0 indexed (0 articles), %,d unchanged".formatted(FILES));
    assertEqualsTheWhole(whole);
  }

  @Test
  void aContainerGoesOnBehindThePartsThatAreThere() throws IOException {
    int articles = Programs.FULL ? 60_000 : 20_000;
    Path wire = Files.createDirectory(folder.resolve("wire")).resolve("long.jsonl");
    new Newsroom(random).jsonLines(wire, 0, articles);
    Programs killed =
        programs.withArchive("killed-container").with("DATELINE_COMMIT_INTERVAL", "100ms");
    try (RunningProgram index = killed.startDatelined("index", wire.getParent().toString())) {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> partsOf(killed, wire) > 0 || !index.isAlive());
      index.kill();
    }
    Map<ArticleId, Instant> before = new HashMap<>();
    try (HeldArchive archive = HeldArchive.open(killed.archive())) {
      FileRecord record = archive.record(wire);
      assertThat(record.contents().complete()).as("killed before its end").isFalse();
      assertThat(record.contents().articles()).isBetween(1, articles - 1);
      before.putAll(firstSeen(archive, wire));
      assertThat(before).hasSize(record.contents().articles());
    }

    killed.datelined("index", wire.getParent().toString()).endedWith(0);
    try (HeldArchive archive = HeldArchive.open(killed.archive())) {
      assertThat(archive.record(wire).contents().complete()).isTrue();
      Map<ArticleId, Instant> after = firstSeen(archive, wire);
      assertThat(after).hasSize(archive.record(wire).contents().articles());
      // What was there was not written again; but an item that comes again further on counts there.
      long rewritten =
          before.entrySet().stream()
              .filter(one -> !one.getValue().equals(after.get(one.getKey())))
              .count();
      assertThat(rewritten).isLessThanOrEqualTo(articles / 1_500);
    }
  }

  @Test
  void theParsersEndWithAKilledProgram() throws IOException {
    Path few = Files.createDirectory(folder.resolve("few"));
    new Newsroom(random).fill(few, 9, 1); // a page is among them
    Programs killed = programs.withArchive("killed-parsers");
    List<ProcessHandle> parsers;
    try (RunningProgram watch = killed.watch(few)) {
      parsers = watch.children();
      watch.kill();
    }
    assertThat(parsers).as("warm parsers").isNotEmpty();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> parsers.stream().noneMatch(ProcessHandle::isAlive));
  }

  private static void kill(RunningProgram program) {
    Duration moment = Duration.ofMillis(random.nextLong(wholeRun.toMillis()));
    boolean ended = program.endsWithin(moment);
    program.kill();
    System.out.printf("%s after %d ms%n", ended ? "ended" : "killed", moment.toMillis());
  }

  private static int partsOf(Programs killed, Path file) {
    if (!Files.isDirectory(killed.archive().resolve("index"))) {
      return 0;
    }
    try (HeldArchive archive = HeldArchive.open(killed.archive())) {
      return archive.newest().file(HeldArchive.key(file)).map(r -> r.contents().parts()).orElse(0);
    } catch (ArchiveException e) {
      return 0; // it has not been committed yet
    }
  }

  private static Map<ArticleId, Instant> firstSeen(HeldArchive archive, Path file) {
    Map<ArticleId, Instant> seen = new HashMap<>();
    try (Stream<ArchivedArticle> articles = archive.newest().articles(HeldArchive.key(file))) {
      articles.forEach(article -> seen.put(article.id(), article.firstSeen()));
    }
    return seen;
  }

  private static void assertEqualsTheWhole(Programs other) {
    assertThat(files(other).lines()).containsExactlyElementsOf(expectedFiles.lines().toList());
    Map<ArticleId, HeldArchive.Stored> articles = articles(other);
    assertThat(articles.keySet()).isEqualTo(expectedArticles.keySet());
    articles.forEach((id, stored) -> assertThat(stored).isEqualTo(expectedArticles.get(id)));
  }

  private static String files(Programs of) {
    return of.datelined("files", "--format", "ndjson").endedWith(0).out();
  }

  private static Map<ArticleId, HeldArchive.Stored> articles(Programs of) {
    try (HeldArchive archive = HeldArchive.open(of.archive())) {
      return archive.articles();
    }
  }
}
