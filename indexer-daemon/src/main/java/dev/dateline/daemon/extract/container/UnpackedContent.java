package dev.dateline.daemon.extract.container;

import dev.dateline.daemon.extract.format.Headway;
import dev.dateline.daemon.extract.format.Input;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a file, unpacked where it is packed with gzip, whatever its name says. */
final class UnpackedContent {
  private static final int BUFFER_BYTES = 64 * 1024;

  private UnpackedContent() {}

  /**
   * Opens a file.
   *
   * @param file the file
   * @param from how many bytes of the unpacked content to leave out
   * @param headway puts bounds to the reading of the content, the part left out included
   * @return the content from there on
   * @throws IOException if it cannot be read or ends before that
   */
  static InputStream open(Path file, long from, Headway headway) throws IOException {
    InputStream content = headway.bounded(open(file));
    try {
      content.skipNBytes(from);
      return content;
    } catch (EOFException e) {
      content.close();
      throw new EOFException(
          "%s is shorter than it was: nothing is at byte %,d any more".formatted(file, from));
    } catch (IOException e) {
      content.close();
      throw e;
    }
  }

  /** The number of line ends among the first bytes of the content. */
  static long countLines(Input input, long bytes) throws IOException {
    try (InputStream content = open(input.path())) {
      byte[] chunk = new byte[BUFFER_BYTES];
      long lines = 0;
      long left = bytes;
      while (left > 0) {
        input.headway().passedOver();
        int read = content.read(chunk, 0, (int) Math.min(chunk.length, left));
        if (read < 0) {
          break;
        }
        for (int i = 0; i < read; i++) {
          lines += chunk[i] == '\n' ? 1 : 0;
        }
        left -= read;
      }
      return lines;
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER_BYTES);
      buffered.mark(2);
      boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
      buffered.reset();
      return packed ? unpacked(buffered) : raw(file, raw);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** A damaged head is told when it is read, as damage further in is. */
  private static InputStream unpacked(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, BUFFER_BYTES);
    } catch (EOFException | ZipException e) {
      packed.close();
      return new InputStream() {
        @Override
        public int read() throws IOException {
          throw new ZipException(e.getMessage());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          throw new ZipException(e.getMessage());
        }
      };
    }
  }

  /** The file itself, unbuffered, so that leaving out its beginning costs nothing. */
  private static InputStream raw(Path file, InputStream sniffed) throws IOException {
    sniffed.close();
    return Files.newInputStream(file);
  }
}
