package dev.dateline.daemon.ingest;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Takes made-up stories into an archive in memory before a real one comes. What a program does only
 * once takes half a second alone, and several beside parser processes that start: the first file
 * that is dropped need not wait for that.
 */
final class Rehearsal {
  private static final String STORY =
      "Treaty signed after a long night\n\nGENEVA, June 19 - They signed the treaty at dawn.\n";

  private static final String PAGE =
      "<!doctype html><title>Treaty signed</title><p>They signed the treaty at dawn.</p>";

  /** Enough to see what kind of files an archive has. */
  private static final int LOOKED_AT = 1_000;

  private final ArchiveWriter real;
  private final Extractor extractor;
  private final FileStamps stamps;

  Rehearsal(ArchiveWriter real, Extractor extractor, FileStamps stamps) {
    this.real = real;
    this.extractor = extractor;
    this.stamps = stamps;
  }

  /** Rehearses; where that fails the real files will tell why. */
  void run() {
    try {
      Path folder = Files.createTempDirectory("dateline-rehearsal");
      Path story = folder.resolve("story.txt");
      Path page = folder.resolve("page.html");
      try {
        read(Files.writeString(story, STORY));
        if (hasPages()) { // else nobody may ever need the parser processes, which it starts
          read(Files.writeString(page, PAGE));
        }
      } finally {
        Files.deleteIfExists(story);
        Files.deleteIfExists(page);
        Files.deleteIfExists(folder);
      }
    } catch (CancellationException e) {
      // the program ends
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(Rehearsal.class).debug("no rehearsal", e);
    }
  }

  private void read(Path file) {
    try (ArchiveWriter stage = Archive.inMemory().openWriter("rehearsal")) {
      FileKey key = new FileKey("/" + file.getFileName());
      new FileIntake(extractor, stamps, stage, articles -> {}).read(key, file);
      stage.commit();
    }
  }

  private boolean hasPages() {
    try (Stream<FileRecord> known = real.files("")) {
      return known.limit(LOOKED_AT).anyMatch(record -> !Lane.isText(record.key().value()));
    }
  }
}
