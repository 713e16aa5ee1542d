package dev.dateline.daemon.watch.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After any changes, a scan leaves the same records as one that begins with none. */
class FolderScannerRandomTest {
  private static final List<String> NAMES = List.of("a", "a-b", "a0", "b", "ä", "a b", "%");
  @TempDir Path temp;

  @Test
  void aScanCatchesUpWithAnything() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    FolderFixture files = new FolderFixture(Files.createDirectory(temp.resolve("news")));
    for (int round = 0; round < 60; round++) {
      for (int i = 0; i < 8; i++) {
        change(random, files.folder);
      }
      files.scan();

      FolderFixture fresh = new FolderFixture(files.folder);
      fresh.now = files.now;
      fresh.scan();
      assertThat(files.manifest.records).as("seed %d", seed).isEqualTo(fresh.manifest.records);
      assertThat(files.scan().changes()).as("seed %d", seed).isZero();
    }
  }

  private static void change(Random random, Path folder) throws IOException {
    Path place = place(random, folder);
    switch (random.nextInt(4)) {
      case 0, 1 -> {
        if (!Files.isDirectory(place) && makeFolders(place.getParent())) {
          Files.writeString(place, "x".repeat(random.nextInt(3)));
        }
      }
      case 2 -> delete(place);
      default -> {
        Path to = place(random, folder);
        boolean nested = to.startsWith(place) || place.startsWith(to);
        if (Files.exists(place) && !Files.exists(to) && !nested && makeFolders(to.getParent())) {
          Files.move(place, to);
        }
      }
    }
  }

  private static Path place(Random random, Path folder) {
    Path place = folder;
    int depth = 1 + random.nextInt(3);
    for (int i = 0; i < depth; i++) {
      place = place.resolve(NAMES.get(random.nextInt(NAMES.size())));
    }
    return place;
  }

  private static boolean makeFolders(Path folder) throws IOException {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at)) {
        return false;
      }
    }
    Files.createDirectories(folder);
    return true;
  }

  private static void delete(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> all = Files.walk(place)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
