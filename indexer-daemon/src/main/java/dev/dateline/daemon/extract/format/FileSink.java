package dev.dateline.daemon.extract.format;

import java.io.IOException;

/** Takes what is found in a source file, and who found it; for one thread. */
public interface FileSink extends Sink {
  /**
   * Says who reads the file, before anything that is found. It comes again where another reader has
   * to try, as long as nothing was found.
   *
   * @param by the reader
   * @param goesOn whether it goes on from where it was asked to; false where it reads the file from
   *     its beginning
   * @throws IOException if that cannot be passed on
   */
  void begun(ReadBy by, boolean goesOn) throws IOException;
}
