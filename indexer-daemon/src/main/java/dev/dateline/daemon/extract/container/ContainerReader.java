package dev.dateline.daemon.extract.container;

import java.io.IOException;

/** Reads the articles of one container part by part; for one thread. */
public interface ContainerReader extends AutoCloseable {
  /**
   * What the container is.
   *
   * @return a media type
   */
  String contentType();

  /**
   * Reads the next part.
   *
   * @return the part; never null. The last one says so, and no call may follow it
   * @throws IOException if the system does not give the content; damage inside it is a problem of
   *     the part instead
   */
  ContainerPart next() throws IOException;

  /**
   * Closes the file.
   *
   * @throws IOException if that fails
   */
  @Override
  void close() throws IOException;
}
