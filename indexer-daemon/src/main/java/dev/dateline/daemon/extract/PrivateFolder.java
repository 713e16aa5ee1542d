package dev.dateline.daemon.extract;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for the temporary files of one process, which only its owner can read. */
final class PrivateFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

  private static final String PREFIX = "dateline-parser-";

  /** A block of any usual file system: less may fit where nothing else does. */
  private static final int PROBE_BYTES = 4096;

  private final Path path;

  private PrivateFolder(Path path) {
    this.path = path;
  }

  static PrivateFolder create() throws IOException {
    return create(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Makes one in a folder. The JDK's own look-up of that folder would be kept for good. */
  static PrivateFolder create(Path parent) throws IOException {
    return new PrivateFolder(Files.createTempDirectory(parent, PREFIX));
  }

  /**
   * Deletes the folder that this process was given for its temporary files; whoever started it may
   * be gone and unable to. Any other folder for temporary files is left alone.
   */
  static void deleteOwn() {
    Path own = Path.of(System.getProperty("java.io.tmpdir"));
    if (String.valueOf(own.getFileName()).startsWith(PREFIX)) {
      new PrivateFolder(own).close();
    }
  }

  Path path() {
    return path;
  }

  /**
   * Writes a little into it.
   *
   * @throws IOException if that fails, as when it was deleted or the disk is full
   */
  void requireUsable() throws IOException {
    Path probe = path.resolve("probe");
    try {
      Files.write(probe, new byte[PROBE_BYTES]);
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /** Deletes it with all that is in it. */
  @Override
  public void close() {
    if (!Files.exists(path)) {
      return;
    }
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure)
                throws IOException {
              Files.deleteIfExists(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      LOG.warn("cannot delete the temporary folder {}", path, e);
    }
  }
}
