package dev.dateline.daemon.extract.tika;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Looks for the mark at the end of a PDF: the parser mends files that lack it, and does not say.
 */
final class PdfEnd {
  private static final String MARK = "%%EOF";
  private static final int TAIL_BYTES = 2048;

  private PdfEnd() {}

  static boolean isMissing(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES);
      long at = Math.max(0, channel.size() - TAIL_BYTES);
      while (tail.hasRemaining()) {
        int read = channel.read(tail, at + tail.position());
        if (read < 0) {
          break;
        }
      }
      String text = new String(tail.array(), 0, tail.position(), StandardCharsets.ISO_8859_1);
      return !text.contains(MARK);
    }
  }
}
