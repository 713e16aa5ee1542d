package dev.dateline.daemon.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file as it was found, opened once: all of its bytes where it is short, else its beginning.
 *
 * <p>Most files are short, and opening one costs as much as reading it. Immutable, but for the file
 * itself, which may change at any time.
 */
public final class FileContent {
  /** Longer files are streamed, or read in a parser process, where a time limit holds. */
  private static final int SHORT_BYTES = 1024 * 1024;

  /** Enough to tell what a file is. */
  private static final int BEGINNING_BYTES = 1024;

  private final Path path;
  private final boolean regular;
  private final byte[] bytes;
  private final boolean whole;

  private FileContent(Path path, boolean regular, byte[] bytes, boolean whole) {
    this.path = path;
    this.regular = regular;
    this.bytes = bytes;
    this.whole = whole;
  }

  /**
   * Reads a file, or its beginning.
   *
   * @param file the file
   * @return what it holds; nothing where it is no regular file
   * @throws IOException if it cannot be read
   */
  public static FileContent of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      return new FileContent(file, false, new byte[0], false);
    }
    if (attributes.size() > SHORT_BYTES) {
      try (InputStream in = Files.newInputStream(file)) {
        return new FileContent(file, true, in.readNBytes(BEGINNING_BYTES), false);
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    return new FileContent(file, true, bytes, true);
  }

  /**
   * Takes a file without reading any of it.
   *
   * @param file the file
   * @return what holds nothing yet
   */
  public static FileContent unread(Path file) {
    return new FileContent(file, true, new byte[0], false);
  }

  InputStream open() throws IOException {
    return whole ? new ByteArrayInputStream(bytes) : Files.newInputStream(path);
  }

  /**
   * Which file it is.
   *
   * @return the path that it was read from
   */
  public Path path() {
    return path;
  }

  /**
   * Whether {@link #bytes} are all that the file holds.
   *
   * @return false where the file is long or no regular file
   */
  public boolean isWhole() {
    return whole;
  }

  /**
   * The bytes read.
   *
   * @return all of the file, or its first 1,024; not copied, not to be changed
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Whether it is a regular file.
   *
   * @return false for folders, pipes and the like, of which nothing is read
   */
  public boolean isRegular() {
    return regular;
  }
}
