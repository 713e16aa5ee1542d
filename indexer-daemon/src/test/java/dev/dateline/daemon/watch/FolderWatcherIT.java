package dev.dateline.daemon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.watch.event.WatchSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is missed, however fast it happens, by inotify and by the JDK's watcher. */
@Timeout(120)
class FolderWatcherIT {
  private static final WatchSettings QUICK = WatchSettings.DEFAULT.withRest(Duration.ofMillis(200));
  @TempDir Path temp;

  private Path news() throws IOException {
    return Files.createDirectory(temp.resolve("news"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void fiveThousandFilesInTenNewFoldersAreAllSeen(boolean jdk) throws IOException {
    Path news = news();
    try (WatchFixture watch = new WatchFixture(news, WatchSettings.DEFAULT, jdk)) {
      long start = System.nanoTime();
      Thread writer = Thread.ofPlatform().start(() -> writeTree(news, 5_000, 10));
      while (watch.manifest.records.size() < 5_000) {
        watch.follow(Duration.ofSeconds(1));
      }
      System.out.printf(
          "5,000 files in 10 new folders: all known %d ms after the first was written (%s)%n",
          Duration.ofNanos(System.nanoTime() - start).toMillis(), jdk ? "JDK" : "inotify");
      assertThat(writer.isAlive()).isFalse();
      watch.followUntilRight();
      assertThat(watch.keys()).isEqualTo(watch.rightKeys());
    }
  }

  private static void writeTree(Path folder, int files, int folders) {
    try {
      for (int i = 0; i < files; i++) {
        Path sub = folder.resolve("new/tree/" + i / (files / folders));
        Files.createDirectories(sub);
        Files.writeString(sub.resolve("story-" + i + ".txt"), "text of story " + i);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whateverHappensIsFollowed(boolean jdk) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path news = news();
    WatchSettings quicker = QUICK.withRest(Duration.ofMillis(50));
    try (WatchFixture watch = new WatchFixture(news, quicker, jdk)) {
      for (int round = 0; round < 15; round++) {
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
          change(random, news, done);
        }
        List<String> seen = watch.followUntilRight();
        assertThat(watch.keys())
            .as("seed %d, round %d: %s; seen: %s", seed, round, done, seen)
            .isEqualTo(watch.rightKeys());
      }
    }
  }

  private static void change(Random random, Path folder, List<String> done) throws IOException {
    Path place = place(random, folder);
    Path to = place(random, folder);
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        if (!Files.exists(place) && Files.isDirectory(place.getParent())) {
          done.add("write " + folder.relativize(place));
          Files.writeString(place, "x".repeat(random.nextInt(100)));
        }
      }
      case 2 -> {
        if (!Files.exists(place) && Files.isDirectory(place.getParent())) {
          done.add("folder " + folder.relativize(place));
          Files.createDirectory(place);
        }
      }
      case 3 -> {
        if (Files.exists(place)) {
          done.add("delete " + folder.relativize(place));
          delete(place);
        }
      }
      default -> {
        boolean possible = Files.exists(place) && Files.isDirectory(to.getParent());
        if (possible && !Files.exists(to) && !to.startsWith(place)) {
          done.add("move %s to %s".formatted(folder.relativize(place), folder.relativize(to)));
          Files.move(place, to);
        }
      }
    }
  }

  private static Path place(Random random, Path folder) {
    Path place = folder;
    int depth = 1 + random.nextInt(3);
    for (int i = 0; i < depth; i++) {
      place = place.resolve(String.valueOf((char) ('a' + random.nextInt(5))));
    }
    return place;
  }

  private static void delete(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      for (Path each : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileIsNotSeenBeforeItIsWhole(boolean jdk) throws IOException, InterruptedException {
    Path news = news();
    try (WatchFixture watch = new WatchFixture(news, QUICK, jdk)) {
      try (OutputStream out = Files.newOutputStream(news.resolve("a.txt"))) {
        for (int i = 0; i < 20; i++) {
          out.write('x');
          out.flush();
          Files.setLastModifiedTime(
              news.resolve("a.txt"), FileTime.from(Instant.ofEpochSecond(i % 2 * 99_999_999_999L)));
          Thread.sleep(20);
          assertThat(watch.follow(Duration.ZERO)).isEmpty();
        }
      }
      watch.followUntilRight();
      assertThat(watch.manifest.records.firstEntry().getValue().stamp().sizeBytes()).isEqualTo(20);
    }
  }

  @Test
  void eventsThatAreThrownAwayAreMadeGoodByAScan() throws IOException {
    Path news = news();
    Files.createDirectory(news.resolve("old"));
    try (WatchFixture watch = new WatchFixture(news, QUICK.withLimits(100_000, 1), false)) {
      for (int i = 0; i < 100; i++) {
        Files.writeString(news.resolve("old/" + i + ".txt"), "text");
      }

      assertThat(watch.followUntilRight()).contains("Rescan news");
      assertThat(watch.keys()).isEqualTo(watch.rightKeys());
    }
  }

  @Test
  void moreFilesThanMayBePendingAreMadeGoodByAScan() throws IOException {
    Path news = news();
    try (WatchFixture watch = new WatchFixture(news, QUICK.withLimits(50, 1 << 20), false)) {
      writeTree(news, 1_000, 4);

      watch.followUntilRight();
      assertThat(watch.keys()).hasSize(1_000);
      assertThat(watch.keys()).isEqualTo(watch.rightKeys());
    }
  }

  @Test
  void foldersWithoutEventsArePolled() throws IOException {
    Path news = news();
    WatchSettings often = QUICK.withScans(Duration.ofMillis(200), Duration.ofHours(1));
    try (WatchFixture watch = new WatchFixture(news, often, false)) {
      Files.delete(news);
      watch.follow(Duration.ofSeconds(1));
      Files.createDirectory(news);
      Files.writeString(news.resolve("a.txt"), "a");

      long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (watch.keys().isEmpty() && System.nanoTime() < until) {
        watch.follow(Duration.ofMillis(100));
      }
      assertThat(watch.keys()).containsExactly("a.txt");
    }
  }

  @Test
  void latency() throws IOException {
    Path news = news();
    List<Long> micros = new ArrayList<>();
    try (WatchFixture watch = new WatchFixture(news, WatchSettings.DEFAULT, false)) {
      for (int i = 0; i < 200; i++) {
        Files.writeString(news.resolve(i + ".txt"), "text");
        long closed = System.nanoTime();
        List<FolderEvent> events = watch.follow(Duration.ofSeconds(5));
        micros.add((System.nanoTime() - closed) / 1_000);
        assertThat(events).hasSize(1);
      }
    }
    Collections.sort(micros);
    System.out.printf(
        "from closing a file to its event: median %d us, 90 %% %d us, most %d us%n",
        micros.get(100), micros.get(180), micros.getLast());
  }
}
