package dev.dateline.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.ExtractorSettings;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.FolderEvent.Renamed;
import dev.dateline.daemon.watch.FolderEvent.Rescan;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.FolderScanner;
import dev.dateline.daemon.watch.scan.ScanResult;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.Root;
import dev.dateline.output.Messages;
import dev.dateline.settings.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scans run beside each other's callers, in order, and a new folder does not wait for a long one.
 */
@Timeout(60)
class ScansTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;
  private final Crew crew = new Crew();
  private final ArchiveWriter writer = Archive.inMemory().openWriter("test");
  private final Extractor extractor = new Extractor(ExtractorSettings.DEFAULT);
  private final FileStamps stamps = new FileStamps(CLOCK);
  private final Ingestor ingestor =
      new Ingestor(
          crew,
          writer,
          extractor,
          stamps,
          new Ingestor.Plan(1, Duration.ofMillis(50), Duration.ofSeconds(1), false));
  private Root root;

  @BeforeEach
  void cover() throws IOException {
    root = RootPaths.root(folder);
    writer.replaceRoots(Set.of(), Set.of(root));
  }

  @AfterEach
  void close() {
    ingestor.close();
    extractor.close();
    writer.close();
  }

  @Test
  void aNewFolderIsGlancedAtWhileALongScanGoesOn() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    try (Scans scans = scans(result -> awaitOpening(held))) {
      scans.ask(rescan(folder));
      Path story = story("new/story.txt");
      scans.ask(rescan(story.getParent()));

      await().until(() -> writer.file(key(story)).isPresent());
      assertThat(scans.isIdle()).isFalse();
      held.countDown();
      await().until(scans::isIdle);
    }
  }

  @Test
  void whatIsGoneIsFoundByTheScanThatWaited() throws Exception {
    Path story = story("old/story.txt");
    CountDownLatch held = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    try (Scans scans =
        scans(result -> {
          if (done.incrementAndGet() == 2) {
            awaitOpening(held);
          }
        })) {
      scans.ask(rescan(folder));
      await().until(() -> writer.file(key(story)).isPresent());
      await().until(scans::isIdle);
      scans.ask(rescan(folder));
      await().until(() -> done.get() == 2);
      Files.delete(story);
      scans.ask(rescan(story.getParent()));
      held.countDown();

      await().until(() -> writer.file(key(story)).isEmpty());
    }
  }

  @Test
  void theRecordsOfARenamedFolderFollowIt() throws Exception {
    Path story = story("old/deep/story.txt");
    try (Scans scans = scans(result -> {})) {
      scans.ask(rescan(folder));
      await().until(() -> writer.file(key(story)).isPresent());
      Path renamed = Files.move(folder.resolve("old"), folder.resolve("new"));
      scans.ask(new Renamed(key(folder.resolve("old")), key(renamed), root, renamed));

      await().until(() -> writer.file(key(renamed.resolve("deep/story.txt"))).isPresent());
      assertThat(writer.file(key(story))).isEmpty();
      assertThat(ingestor.counts().moved()).isEqualTo(1);
    }
  }

  @Test
  void moreFoldersThanCanWaitAreScannedWithTheirRoot() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    try (Scans scans =
        scans(result -> {
          done.incrementAndGet();
          awaitOpening(held);
        })) {
      scans.ask(rescan(folder));
      await().until(() -> done.get() == 1);
      Path story = story("late/story.txt");
      for (int i = 0; i < 5_000; i++) {
        scans.ask(rescan(folder.resolve("missing" + i)));
      }
      held.countDown();

      await().until(scans::isIdle);
      await().until(() -> writer.file(key(story)).isPresent());
      assertThat(done.get()).isLessThan(1_100);
    }
  }

  @Test
  void anErrorInAScanEndsTheWorkAndIsTold() {
    try (Scans scans =
        scans(result -> {
          throw new OutOfMemoryError("injected");
        })) {
      scans.ask(rescan(folder));

      await().until(() -> crew.failure() != null);
      assertThatThrownBy(crew::check)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("OutOfMemoryError: injected");
      assertThatThrownBy(ingestor::finish).isInstanceOf(IllegalStateException.class);
    }
  }

  private Scans scans(Consumer<ScanResult> scanned) {
    IgnoreRules rules = IgnoreRules.of(List.of(), false, List.of());
    return new Scans(
        crew,
        new FolderLook(
            new FolderLook.Sources(writer, ingestor),
            new Pass(writer, new FolderScanner(crew, rules, CLOCK)),
            new Coverage(writer, false, new Messages(Program.DATELINED, System.err, false)),
            stamps,
            scanned));
  }

  private Rescan rescan(Path place) {
    return new Rescan(root, RootPaths.key(root, place).value(), "a test");
  }

  private FileKey key(Path file) {
    return RootPaths.key(root, file);
  }

  private Path story(String name) throws IOException {
    Path story = folder.resolve(name);
    Files.createDirectories(story.getParent());
    return Files.writeString(story, "Treaty signed\n\nThey signed the treaty.\n");
  }

  private static void awaitOpening(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
