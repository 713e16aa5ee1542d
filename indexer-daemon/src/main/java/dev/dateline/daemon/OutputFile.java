package dev.dateline.daemon;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, which remembers why a write failed: a print stream only says that one did.
 *
 * <p>A reader that has gone away, as {@code head} does, is no failure.
 */
final class OutputFile extends OutputStream {
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private @Nullable IOException failure;

  /** Why not all could be written; null where all was, or nobody read on. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (!isReaderGone(e)) {
        failure = e;
      }
      throw e;
    }
  }

  /** The message may be in the user's language; but a pipe cannot fail in another way. */
  private static boolean isReaderGone(IOException e) {
    return String.valueOf(e.getMessage()).contains("roken pipe") || isPipe();
  }

  private static boolean isPipe() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // no such folder on this system
    }
  }
}
