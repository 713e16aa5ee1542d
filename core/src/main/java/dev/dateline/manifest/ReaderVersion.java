package dev.dateline.manifest;

import java.util.Objects;

/**
 * What read a file.
 *
 * @param name the reader's name, which tells it from the others
 * @param version its version, which is its own: another one reads the file again
 */
public record ReaderVersion(String name, String version) {
  /** Checks that nothing is missing. */
  public ReaderVersion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }
}
