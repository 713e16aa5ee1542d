package dev.dateline.daemon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.ExtractorSettings;
import dev.dateline.daemon.extract.MachineFailureException;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the machine fails to give costs no article, and is tried again. */
@Timeout(120)
class MachineFailureIT {
  private static final String TEMPORARY = "java.io.tmpdir";

  private final String temporary = System.getProperty(TEMPORARY);
  private final FileKey key = new FileKey("root/page.html");
  private final ArchiveWriter writer = Archive.inMemory().openWriter("test");
  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void writeAPage() throws Exception {
    page = folder.resolve("page.html");
    write("Treaty signed");
    run(Duration.ZERO);
    assertThat(record().contents().articles()).isEqualTo(1);
  }

  @AfterEach
  void close() {
    System.setProperty(TEMPORARY, temporary);
    writer.close();
  }

  @Test
  void withoutATemporaryFolderTheRunSaysSoAndTheArticleStays() throws Exception {
    FileRecord before = record();
    write("Treaty torn up");
    System.setProperty(TEMPORARY, folder.resolve("missing").toString());

    assertThatThrownBy(() -> run(Duration.ofMillis(300)))
        .isInstanceOf(MachineFailureException.class)
        .hasMessageContaining("cannot keep a parser process")
        .hasMessageContaining("missing");
    assertThat(record()).isEqualTo(before);

    System.setProperty(TEMPORARY, temporary);
    run(Duration.ZERO);
    assertThat(record().contentHash()).isNotEqualTo(before.contentHash());
    assertThat(record().contents().articles()).isEqualTo(1);
  }

  @Test
  void aFileIsReadOnceTheMachineHasRecovered() throws Exception {
    FileRecord before = record();
    write("Treaty torn up");
    System.setProperty(TEMPORARY, folder.resolve("missing").toString());
    Thread recovery =
        Thread.ofPlatform()
            .start(() -> {
              try {
                Thread.sleep(500);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              System.setProperty(TEMPORARY, temporary);
            });

    run(Ingestor.Plan.ENDLESS_PATIENCE);

    recovery.join();
    assertThat(record().outcome()).isEqualTo(Outcome.EXTRACTED);
    assertThat(record().contentHash()).isNotEqualTo(before.contentHash());
  }

  @Test
  void stoppingDoesNotWaitForTheMachine() throws Exception {
    FileRecord before = record();
    write("Treaty torn up");
    System.setProperty(TEMPORARY, folder.resolve("missing").toString());
    try (Extractor extractor = new Extractor(ExtractorSettings.DEFAULT);
        Ingestor ingestor = ingestor(extractor, Ingestor.Plan.ENDLESS_PATIENCE)) {
      ingestor.soon(change());
    }

    assertThat(record()).isEqualTo(before);
  }

  private void run(Duration patience) throws InterruptedException {
    try (Extractor extractor = new Extractor(ExtractorSettings.DEFAULT);
        Ingestor ingestor = ingestor(extractor, patience)) {
      ingestor.soon(change());
      ingestor.finish();
    }
  }

  private Ingestor ingestor(Extractor extractor, Duration patience) {
    return new Ingestor(
        new Crew(),
        writer,
        extractor,
        new FileStamps(InstantSource.system()),
        new Ingestor.Plan(1, Duration.ofSeconds(1), patience, false));
  }

  private FileChange change() {
    return new FileChange.Appeared(key, page, new FileStamp(0, 0, FileStamps.YOUNG, 0));
  }

  private void write(String headline) throws IOException {
    Files.writeString(
        page,
        "<html><head><title>%s</title></head><body><h1>%s</h1><p>They met in the capital and said so.</p></body></html>"
            .formatted(headline, headline));
  }

  private FileRecord record() {
    return writer.file(key).orElseThrow();
  }
}
