package dev.dateline.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.daemon.IndexerDaemon.State;
import dev.dateline.settings.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The life of a daemon: it looks at all, follows, and ends in order or with what broke it. */
@Timeout(60)
class IndexerDaemonTest {
  @TempDir private Path folder;
  private final Interruption interruption = new Interruption();
  private DaemonFixture parts;
  private IndexerDaemon daemon;

  @BeforeEach
  void open() throws IOException {
    parts = new DaemonFixture(folder, InstantSource.system());
    daemon = new IndexerDaemon(parts.crew, parts.ingestor, parts.messages);
  }

  @AfterEach
  void close() {
    parts.close();
  }

  @Test
  void itKeepsWhatItFoundWhenItIsAskedToStop() throws Exception {
    Path story = parts.story("story.txt");
    parts.crew.startAside(
        "asking",
        () -> {
          await().until(() -> daemon.state() == State.WATCHING);
          interruption.ask(ExitCode.TERMINATED);
        });

    run();

    assertThat(daemon.state()).isEqualTo(State.STOPPED);
    assertThat(parts.writer.file(parts.key(story))).isPresent();
  }

  @Test
  void itEndsWithWhatEndedOneOfItsThreads() {
    parts.crew.startAside(
        "dying",
        () -> {
          await().until(() -> daemon.state() == State.WATCHING);
          parts.crew.fail(new OutOfMemoryError("injected"));
        });

    assertThatThrownBy(this::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("OutOfMemoryError: injected");
  }

  private void run() throws InterruptedException {
    try (Scans scans = parts.scans(daemon::scanned);
        Progress progress = new Progress(parts.messages, parts.ingestor)) {
      EventApplier events = new EventApplier(parts.writer, parts.ingestor, parts.stamps, scans);
      daemon.run(parts.watcher, events, scans, progress, interruption);
    }
  }
}
