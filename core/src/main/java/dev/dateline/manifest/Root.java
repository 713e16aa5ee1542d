package dev.dateline.manifest;

import java.util.Objects;

/**
 * A folder (or one file) that an archive covers.
 *
 * @param name what its files' keys begin with: its percent-encoded absolute path, unless settings
 *     name it
 * @param path its percent-encoded absolute path
 * @param device the number of its file system when it was last seen; 0 where unknown
 * @param inode its number in that file system; 0 where unknown
 */
public record Root(String name, String path, long device, long inode) {
  /** Checks that it has a name and a path. */
  public Root {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    if (name.isBlank() || path.isBlank()) {
      throw new IllegalArgumentException("a root has a name and a path");
    }
  }
}
