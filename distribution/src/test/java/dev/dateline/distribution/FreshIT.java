package dev.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How soon a file is found after its closing; alone, since it takes times. */
@Isolated
class FreshIT {
  private static final int BACKLOG = Programs.FULL ? 10_000 : 2_000;
  private static final int TIMED = Programs.FULL ? 100 : 20;
  private static final String MARK = "freshtreaty";

  /** Generous: the machine may have much else to do. */
  private static final Duration SOON = Duration.ofSeconds(Programs.FULL ? 120 : 30);

  @TempDir static Path folder;
  private static Programs programs;
  private static Newsroom newsroom;

  @BeforeAll
  static void prepare() {
    programs = Programs.in(folder);
    newsroom = new Newsroom(Seeds.random(FreshIT.class));
  }

  @Test
  void aFileIsFoundSoonAfterItIsClosed() throws IOException {
    Path desk = Files.createDirectory(folder.resolve("desk"));
    Programs own = programs.withArchive("desk-archive");
    List<Double> seconds = new ArrayList<>();
    try (RunningProgram watch = own.watch(desk);
        HeldArchive archive = HeldArchive.open(own.archive())) {
      for (int i = 0; i < TIMED; i++) {
        String word = MARK + "x" + i;
        Files.writeString(
            desk.resolve("story-" + i + ".txt"),
            newsroom.headline() + "\n\n" + newsroom.body(100) + " " + word + "\n");
        long closed = System.nanoTime();
        soon()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(2))
            .until(() -> !archive.pathsWith(word).isEmpty());
        seconds.add((System.nanoTime() - closed) / 1e9);
      }
      watch.terminate().endedWith(0);
    }
    Collections.sort(seconds);
    double median = seconds.get(seconds.size() / 2);
    System.out.printf(
        "Found after its closing: median %.3f s, worst %.3f s, of %d files%n",
        median, seconds.getLast(), seconds.size());
    assertThat(median).isLessThan(2.0);
    assertThat(seconds.getLast()).isLessThan(10.0);
  }

  /** Pages as dropped, and an older folder of pages: both are backlogs, found in different ways. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileIsFoundSoonThoughABacklogIsRead(boolean scanned) throws IOException {
    Path ownNews = Files.createDirectories(folder.resolve("backlog-" + scanned));
    Programs own = programs.withArchive("backlog-archive-" + scanned);
    Path before = Files.createDirectories(ownNews.resolve("before"));
    if (scanned) {
      pages(before);
    }
    try (RunningProgram ownWatch =
            scanned ? own.startDatelined("watch", ownNews.toString()) : own.watch(ownNews);
        HeldArchive ownArchive = awaitedArchive(own)) {
      if (!scanned) {
        pages(before);
      }
      soon().until(() -> ownArchive.newest().status().articles() > 0);
      Path story = ownNews.resolve("fresh.txt");
      newsroom.text(story, MARK);
      long closed = System.nanoTime();
      soon().pollInterval(Duration.ofMillis(5)).until(() -> !ownArchive.pathsWith(MARK).isEmpty());
      double seconds = (System.nanoTime() - closed) / 1e9;
      long found = ownArchive.newest().status().articles();
      System.out.printf("Found after %.3f s, with %d of %d pages%n", seconds, found, BACKLOG);
      assertThat(found).isLessThan(BACKLOG);
      ownWatch.terminate().endedWith(0);
    }
  }

  private static HeldArchive awaitedArchive(Programs programs) {
    return soon()
        .ignoreExceptions()
        .until(() -> HeldArchive.open(programs.archive()), Objects::nonNull);
  }

  private static void pages(Path folder) throws IOException {
    for (int i = 0; i < BACKLOG; i++) {
      newsroom.page(folder.resolve("page-" + i + ".html"));
    }
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(SOON);
  }
}
