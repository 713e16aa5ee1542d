package dev.dateline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output, which tells a reader that has gone away from a write that failed. */
final class ResultStream extends OutputStream {
  /** Whoever read the results wants no more of them, as {@code head} does. */
  static final class ReaderGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderGoneException(IOException cause) {
      super("nobody reads the results any more", cause);
    }
  }

  private final OutputStream out;

  ResultStream(OutputStream out) {
    this.out = out;
  }

  static ResultStream ofProcess() {
    return new ResultStream(new FileOutputStream(FileDescriptor.out));
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
      throw isReaderGone(e) ? new ReaderGoneException(e) : e;
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** The message may be in the user's language; but a pipe cannot fail in another way. */
  private static boolean isReaderGone(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("roken pipe") || isPipe();
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
