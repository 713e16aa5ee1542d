package dev.dateline.daemon.watch.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.scan.ScanResult.ScanCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How fast unchanged files are passed. */
class FolderScannerIT {
  private static final int FILES = 20_000;
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void unchangedFiles(boolean portable) throws IOException {
    for (int i = 0; i < 40; i++) {
      Path sub = Files.createDirectory(folder.resolve("folder-" + i));
      for (int k = 0; k < FILES / 40; k++) {
        Files.createFile(sub.resolve("story-%05d.txt".formatted(k)));
      }
    }
    FolderFixture files = new FolderFixture(folder);
    files.reader = portable ? FolderReader.ofAnySystem() : FolderReader.ofThisSystem();
    files.scan();
    long best = Long.MAX_VALUE;
    long first = 0;
    for (int i = 0; i < 10; i++) {
      long start = System.nanoTime();
      ScanCounts counts = files.scan();
      long nanos = System.nanoTime() - start;
      assertThat(counts.unchanged()).isEqualTo(FILES);
      first = i == 0 ? nanos : first;
      best = Math.min(best, nanos);
    }
    System.out.printf(
        "%,d unchanged files: first %d ms, warm %d ms, %,d files/s (%s)%n",
        FILES,
        Duration.ofNanos(first).toMillis(),
        Duration.ofNanos(best).toMillis(),
        FILES * 1_000_000_000L / best,
        files.reader.getClass().getSimpleName());
  }
}
