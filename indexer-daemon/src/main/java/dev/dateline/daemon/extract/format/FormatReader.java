package dev.dateline.daemon.extract.format;

import java.io.IOException;

/**
 * Reads the files of one format.
 *
 * <p>Without state: one instance serves many readings, one after the other or at once.
 */
public interface FormatReader {
  /**
   * Names it, as each record says it of the files that it read.
   *
   * @return a short word without blanks, which never changes
   */
  String name();

  /**
   * Which version it is. With another one the files that it read before are read again, and only
   * these: raise it whenever the same bytes give other articles than before.
   *
   * @return 1 or more
   */
  int version();

  /**
   * Whether it reads files of a type.
   *
   * @param mediaType a media type in lower case, without parameters
   * @return true where it does
   */
  boolean takes(String mediaType);

  /**
   * Whether the places that it gives with its articles are places from which it can go on.
   *
   * @return true where {@link Input#token} is heeded
   */
  default boolean goesOn() {
    return false;
  }

  /**
   * Reads a file: gives each article to the sink as it comes, and holds no more than one.
   *
   * @param input the file
   * @param sink takes what is found
   * @return how it ended
   * @throws LimitException if a limit ends the reading; thrown by the input and the sink, to be
   *     passed on
   * @throws IOException if the system does not give the content. Damage in it is an ending
   */
  Ending read(Input input, Sink sink) throws IOException;
}
