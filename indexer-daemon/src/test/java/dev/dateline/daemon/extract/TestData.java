package dev.dateline.daemon.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the project's test data. */
final class TestData {
  private TestData() {}

  /** A file below the folder {@code testdata} of the project. */
  static Path file(String path) {
    for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("testdata"))) {
        return at.resolve("testdata").resolve(path);
      }
    }
    throw new IllegalStateException("no folder testdata above " + Path.of("").toAbsolutePath());
  }
}
