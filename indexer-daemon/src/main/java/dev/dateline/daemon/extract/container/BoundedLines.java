package dev.dateline.daemon.extract.container;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into lines, of which long ones are not kept. */
final class BoundedLines implements Closeable {
  private static final int CHUNK_BYTES = 64 * 1024;
  private static final int KEPT_BYTES = 1024 * 1024;

  private final InputStream in;
  private final int longest;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int chunkStart;
  private int chunkEnd;
  private byte[] line = new byte[CHUNK_BYTES];
  private int length;
  private long bytesRead;
  private @Nullable String damage;

  /**
   * Reads lines.
   *
   * @param in the unpacked content, from {@code bytesRead} on
   * @param bytesRead how much content precedes it
   * @param longest the most bytes of a line
   */
  BoundedLines(InputStream in, long bytesRead, int longest) {
    this.in = in;
    this.bytesRead = bytesRead;
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param text its text without the line end, broken bytes replaced; null where it is too long
   * @param ended whether a line end follows
   * @param end the place behind it and its line end, in bytes of the content
   */
  record Line(@Nullable String text, boolean ended, long end) {}

  /** The next line; null at the end of the content. */
  @Nullable Line next() throws IOException {
    length = 0;
    boolean tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = lineEnd();
      tooLong |= !keep(end);
      bytesRead += end - chunkStart;
      chunkStart = end;
      if (end < chunkEnd) {
        chunkStart++;
        bytesRead++;
        return new Line(text(tooLong), true, bytesRead);
      }
    }
    return any ? new Line(text(tooLong), false, bytesRead) : null;
  }

  /** What is wrong with the packing of the content; null where nothing is. */
  @Nullable String damage() {
    return damage;
  }

  private boolean fill() throws IOException {
    if (chunkStart < chunkEnd) {
      return true;
    }
    if (damage != null) {
      return false;
    }
    chunkStart = 0;
    try {
      chunkEnd = Math.max(0, in.read(chunk));
    } catch (EOFException e) {
      damage = "the compressed file ends too early; what was there has been read";
      chunkEnd = 0;
    } catch (ZipException e) {
      damage = "the compressed file is damaged; what was before the damage has been read";
      chunkEnd = 0;
    }
    return chunkEnd > 0;
  }

  private int lineEnd() {
    int i = chunkStart;
    while (i < chunkEnd && chunk[i] != '\n') {
      i++;
    }
    return i;
  }

  private boolean keep(int end) {
    int more = end - chunkStart;
    if (length + (long) more > longest) {
      length = longest; // stays too long until its end
      return more == 0;
    }
    if (length + more > line.length) {
      line =
          Arrays.copyOf(line, (int) Math.min(longest, Math.max(length + more, 2L * line.length)));
    }
    System.arraycopy(chunk, chunkStart, line, length, more);
    length += more;
    return true;
  }

  private @Nullable String text(boolean tooLong) {
    String text = tooLong ? null : new String(line, 0, length, StandardCharsets.UTF_8);
    if (line.length > KEPT_BYTES) {
      line = new byte[CHUNK_BYTES]; // one long line is no reason to hold its room for ever
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
