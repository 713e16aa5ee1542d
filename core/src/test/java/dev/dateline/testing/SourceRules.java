package dev.dateline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the source files of every module keep. A subclass, one a module, names the exceptions. */
public abstract class SourceRules {
  private static final int MOST_LINES = 250;

  /** Nothing to set up. */
  protected SourceRules() {}

  /**
   * Which files may be longer.
   *
   * @return their names, such as {@code Setting.java}, and why each may
   */
  protected Map<String, String> longFiles() {
    return Map.of();
  }

  @Test
  void filesThatGrewASecondJobAreSplit() throws IOException {
    Map<String, Long> tooLong = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files
          .filter(file -> file.toString().endsWith(".java") && lines(file) > MOST_LINES)
          .forEach(file -> tooLong.put(file.getFileName().toString(), lines(file)));
    }
    assertThat(tooLong)
        .as("files of more than %d lines, but for the named exceptions", MOST_LINES)
        .containsOnlyKeys(longFiles().keySet());
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
