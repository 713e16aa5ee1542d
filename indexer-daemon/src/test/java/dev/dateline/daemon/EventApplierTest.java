package dev.dateline.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.daemon.watch.FolderEvent;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an event does to the archive, and that none waits for another's work. */
@Timeout(60)
class EventApplierTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-06-19T10:00:00Z"));

  @TempDir private Path folder;
  private final CountDownLatch held = new CountDownLatch(1);
  private DaemonFixture daemon;
  private Scans scans;
  private EventApplier events;

  /** The worker holds still until it is let go. */
  private final InstantSource holding =
      () -> {
        if (Thread.currentThread().getName().startsWith("worker")) {
          awaitOpening(held);
        }
        return Instant.now();
      };

  @BeforeEach
  void open() throws IOException {
    daemon = new DaemonFixture(folder, holding);
    scans = daemon.scans(result -> {});
    events = new EventApplier(daemon.writer, daemon.ingestor, daemon.stamps, scans);
  }

  @AfterEach
  void close() {
    held.countDown();
    scans.close();
    daemon.close();
  }

  @Test
  void aWrittenFileIsRead() throws Exception {
    held.countDown();
    Path story = daemon.story("story.txt");

    events.apply(written(story));

    await().until(() -> daemon.writer.file(daemon.key(story)).isPresent());
  }

  @Test
  void aRemovedFileIsTakenOut() throws Exception {
    held.countDown();
    Path story = daemon.story("story.txt");
    events.apply(written(story));
    await().until(() -> daemon.writer.file(daemon.key(story)).isPresent());
    Files.delete(story);

    events.apply(new FolderEvent.Removed(daemon.root, daemon.key(story)));

    await().until(() -> daemon.writer.file(daemon.key(story)).isEmpty());
  }

  @Test
  void whatIsMoreThanCanWaitHoldsUpNoEventAndIsFoundByAScan() throws Exception {
    int missing = 0;
    while (daemon.ingestor.atOnce(appeared(folder.resolve("missing" + missing + ".html")))) {
      missing++;
    }
    Path story = daemon.story("story.log");
    Files.setLastModifiedTime(story, LONG_AGO); // else the watcher waits until it rests
    long start = System.nanoTime();

    events.apply(written(story));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    held.countDown();
    await().atMost(Duration.ofSeconds(30)).until(scans::isIdle);
    daemon.ingestor.finish();
    assertThat(daemon.writer.file(daemon.key(story))).isPresent();
  }

  private FolderEvent written(Path story) {
    return new FolderEvent.Written(daemon.root, daemon.key(story), story, FileStamp.NONE);
  }

  private FileChange appeared(Path file) {
    return new FileChange.Appeared(daemon.key(file), file, FileStamp.NONE);
  }

  private static void awaitOpening(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
