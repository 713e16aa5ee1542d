package dev.dateline.daemon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.article.Article;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.ExtractorSettings;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When it is committed, and what happens when that fails. */
@Timeout(60)
class CommitterTest {
  private final Crew crew = new Crew();
  @TempDir private Path folder;
  private final Archive archive = Archive.inMemory();
  private final ArchiveWriter writer = archive.openWriter("test");
  private final Extractor extractor = new Extractor(ExtractorSettings.DEFAULT);

  @AfterEach
  void close() {
    extractor.close();
    writer.close();
  }

  @Test
  void anErrorInTheCommitterIsTold() throws Exception {
    Duration longerThanCountable = Duration.ofDays(1_000_000);
    try (Ingestor ingestor = ingestor(longerThanCountable)) {
      await().until(() -> crew.failure() instanceof ArithmeticException);
      assertThatThrownBy(() -> ingestor.soon(appeared(text("later.txt"))))
          .isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void aFreshFileIsCommittedSoonThoughABacklogWaits() throws Exception {
    ChangeQueue queue = new ChangeQueue();
    queue.put(appeared(text("waiting.txt")), false);
    queue.put(appeared(text("fresh.txt")), true);
    Committer committer = new Committer(writer, queue, Duration.ofMinutes(10));
    long before = writer.commit();
    crew.start("commits", committer);
    writer.put("fresh", Article.builder().headline("Treaty signed").build());

    committer.changed(Objects.requireNonNull(queue.take()));

    await().until(() -> lastCommit() > before);
    committer.stop();
  }

  @Test
  void aDeletedFolderCommitsAtTheIntervalOnly() throws Exception {
    try (Ingestor ingestor = ingestor(Duration.ofSeconds(5))) {
      for (int i = 0; i < 200; i++) {
        ingestor.later(appeared(text("story" + i + ".txt")));
      }
      ingestor.finish();
      long before = writer.commit();
      for (int i = 0; i < 200; i++) {
        Path story = folder.resolve("story" + i + ".txt");
        Files.delete(story);
        ingestor.soon(new FileChange.Gone(writer.file(key(story)).orElseThrow()));
        while (!ingestor.isIdle()) {
          Thread.onSpinWait();
        }
      }

      assertThat(writer.commit() - before).isLessThan(10);
      assertThat(ingestor.counts().removed()).isEqualTo(200);
    }
  }

  private long lastCommit() {
    try (ArchiveReader reader = archive.openReader()) {
      return reader.status().commit();
    }
  }

  private Ingestor ingestor(Duration commits) {
    return new Ingestor(
        crew,
        writer,
        extractor,
        new FileStamps(InstantSource.system()),
        new Ingestor.Plan(2, commits, Duration.ofSeconds(1), false));
  }

  private Path text(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "Treaty signed\n\nThey signed the treaty.\n");
  }

  private FileKey key(Path file) {
    return new FileKey("root/" + folder.relativize(file));
  }

  private FileChange appeared(Path file) {
    return new FileChange.Appeared(key(file), file, new FileStamp(0, 0, FileStamps.YOUNG, 0));
  }
}
