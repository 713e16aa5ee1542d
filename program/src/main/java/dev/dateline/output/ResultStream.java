package dev.dateline.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results go: tells a reader that has gone away from a write that failed. */
final class ResultStream extends OutputStream {
  private final OutputStream out;
  private final boolean standardOutput;

  /**
   * Stands before a stream.
   *
   * @param out where the bytes go
   * @param standardOutput whether that is the standard output of the process
   */
  ResultStream(OutputStream out, boolean standardOutput) {
    this.out = out;
    this.standardOutput = standardOutput;
  }

  static ResultStream ofProcess() {
    return new ResultStream(new FileOutputStream(FileDescriptor.out), true);
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
      throw isReaderGone(e) ? new ReaderGoneException(e) : new ResultsLostException(e);
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** The message may be in the user's language; but a pipe cannot fail in another way. */
  private boolean isReaderGone(IOException e) {
    return String.valueOf(e.getMessage()).contains("roken pipe") || (standardOutput && isPipe());
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
