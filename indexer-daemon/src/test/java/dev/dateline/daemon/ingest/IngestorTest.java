package dev.dateline.daemon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.ExtractorSettings;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the working threads do when something fails, and how they stop. */
@Timeout(60)
class IngestorTest {
  private static final FileStamp NO_STAMP = new FileStamp(0, 0, FileStamps.YOUNG, 0);

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
  void anErrorInAWorkerEndsTheWorkAndIsTold() throws Exception {
    InstantSource faulty =
        () -> {
          throw new OutOfMemoryError("injected");
        };
    try (Ingestor ingestor = ingestor(new FileStamps(faulty), Duration.ofSeconds(1))) {
      ingestor.later(appeared(text("story.txt")));

      assertThatThrownBy(ingestor::finish)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("OutOfMemoryError: injected");
      assertThatThrownBy(crew::check).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aFreshTextIsReadThoughAllOtherWorkersWait() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    InstantSource holding =
        () -> {
          if (Thread.currentThread().getName().matches("worker-[0-9]")) {
            awaitOpening(held);
          }
          return Instant.now();
        };
    Ingestor.Plan plan = new Ingestor.Plan(2, Duration.ofMillis(50), Duration.ofSeconds(1), true);
    try (Ingestor ingestor = new Ingestor(crew, writer, extractor, new FileStamps(holding), plan)) {
      ingestor.soon(appeared(text("one.html")));
      ingestor.soon(appeared(text("two.html")));
      Path story = text("story.txt");
      ingestor.soon(appeared(story));

      await().until(() -> writer.file(key(story)).isPresent());
      held.countDown();
    }
  }

  private static void awaitOpening(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aFileThatWasReadAgainIsNotTakenOutByAnOldLook() throws Exception {
    Path story = text("story.txt");
    try (Ingestor ingestor =
        ingestor(new FileStamps(InstantSource.system()), Duration.ofMillis(50))) {
      ingestor.soon(appeared(story));
      ingestor.finish();
      FileRecord seen = writer.file(key(story)).orElseThrow();
      Files.writeString(story, "Treaty torn up\n\nThey tore up the treaty again.\n");
      ingestor.soon(new FileChange.Modified(key(story), story, NO_STAMP));
      ingestor.later(new FileChange.Gone(seen));
      ingestor.finish();

      assertThat(writer.file(key(story))).isPresent();
    }
  }

  @Test
  void aFileThatMovedOnIsReadWhereItIsNow() throws Exception {
    Path story = text("story.txt");
    Path moved = folder.resolve("moved.txt");
    try (Ingestor ingestor =
        ingestor(new FileStamps(InstantSource.system()), Duration.ofMillis(50))) {
      ingestor.soon(appeared(story));
      ingestor.finish();
      FileRecord seen = writer.file(key(story)).orElseThrow();
      Files.delete(story);
      Files.writeString(moved, "Another story\n\nIt took the place of the first.\n");
      ingestor.later(new FileChange.Moved(seen, key(moved), moved, seen.stamp()));
      ingestor.finish();

      assertThat(writer.file(key(story))).isEmpty();
      try (ArchiveReader reader = archive.openReader();
          Stream<ArchivedArticle> articles = reader.articles(key(moved))) {
        assertThat(articles.map(each -> each.article().headline()))
            .containsExactly("Another story");
      }
    }
  }

  @Test
  void closingEndsTheReadingOfALongContainerAndKeepsItsParts() throws Exception {
    Path large = folder.resolve("large.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(large))) {
      byte[] articles =
          "{\"headline\":\"Treaty\"}\n".repeat(3_000).getBytes(StandardCharsets.UTF_8);
      out.write(articles);
      byte[] nothing = new byte[1_000_000];
      Arrays.fill(nothing, (byte) '\n');
      for (int i = 0; i < 900; i++) {
        out.write(nothing);
      }
    }
    Ingestor ingestor = ingestor(new FileStamps(InstantSource.system()), Duration.ofMillis(50));
    ingestor.soon(appeared(large));
    await().until(() -> writer.file(key(large)).filter(f -> f.contents().parts() >= 3).isPresent());
    long start = System.nanoTime();

    ingestor.close();

    FileRecord record = writer.file(key(large)).orElseThrow();
    assertThat(record.contents().articles()).isEqualTo(3_000);
    assertThat(ingestor.counts().articles()).isEqualTo(3_000);
    assertThat(record.contents().complete()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aContainerWithoutAnArticleIsEmpty() throws Exception {
    Path blank = Files.writeString(folder.resolve("blank.jsonl"), "\n\n\n");
    try (Ingestor ingestor =
        ingestor(new FileStamps(InstantSource.system()), Duration.ofMillis(50))) {
      ingestor.soon(appeared(blank));
      ingestor.finish();
    }

    FileRecord record = writer.file(key(blank)).orElseThrow();
    assertThat(record.outcome()).isEqualTo(Outcome.EMPTY);
    assertThat(record.reason()).isEqualTo("no article is in it");
  }

  @Test
  void recordsSayOfWhatTypeTheirFilesAre() throws Exception {
    List<Path> files =
        List.of(
            text("story.txt"),
            Files.writeString(folder.resolve("feed.jsonl"), "{\"headline\":\"Treaty signed\"}\n"),
            Files.writeString(folder.resolve("blank.txt"), "\n\n"));
    try (Ingestor ingestor =
        ingestor(new FileStamps(InstantSource.system()), Duration.ofMillis(50))) {
      for (Path file : files) {
        ingestor.soon(appeared(file));
      }
      ingestor.finish();
    }

    assertThat(files)
        .extracting(file -> writer.file(key(file)).orElseThrow().reading().mediaType())
        .containsExactly("text/plain", "application/x-ndjson", "text/plain");
  }

  private Ingestor ingestor(FileStamps stamps, Duration commits) {
    return new Ingestor(
        crew,
        writer,
        extractor,
        stamps,
        new Ingestor.Plan(2, commits, Duration.ofSeconds(1), false));
  }

  private Path text(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "Treaty signed\n\nThey signed the treaty.\n");
  }

  private FileKey key(Path file) {
    return new FileKey("root/" + folder.relativize(file));
  }

  private FileChange appeared(Path file) {
    return new FileChange.Appeared(key(file), file, NO_STAMP);
  }
}
