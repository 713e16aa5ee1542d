package dev.dateline.daemon.extract.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read, for one reader and one thread.
 *
 * <p>Whatever it gives is bounded, and throws once the reading has to stop: {@link LimitException}
 * where a limit is reached, {@link java.util.concurrent.CancellationException} where nobody wants
 * the file any more. Readers pass both on.
 */
public final class Input {
  private final FileContent content;
  private final String mediaType;
  private final DocumentLimits limits;
  private final Headway headway;
  private final @Nullable String token;
  private final Embedded embedded;

  /**
   * Makes an input.
   *
   * @param content the file
   * @param mediaType what it is, with parameters where these say something
   * @param limits how much to read
   * @param headway ends a reading that makes none
   * @param token from where to go on; null for the beginning
   * @param embedded reads the files that lie in this one
   */
  public Input(
      FileContent content,
      String mediaType,
      DocumentLimits limits,
      Headway headway,
      @Nullable String token,
      Embedded embedded) {
    this.content = content;
    this.mediaType = mediaType;
    this.limits = limits;
    this.headway = headway;
    this.token = token;
    this.embedded = embedded;
  }

  /** Reads files that lie in other files. */
  @FunctionalInterface
  public interface Embedded {
    /** There is nobody to read them. */
    Embedded NONE = (name, bytes) -> null;

    /**
     * Reads a file by whichever reader takes it.
     *
     * @param name its name, without folders; may be empty
     * @param bytes what it holds
     * @return its articles, or why there are none; null where it lies too deep
     * @throws IOException if the system fails
     */
    @Nullable Extraction read(String name, byte[] bytes) throws IOException;
  }

  /**
   * The beginning of a file.
   *
   * @param bytes its bytes; not to be changed
   * @param complete whether they are all of it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Beginning(byte[] bytes, boolean complete) {}

  /**
   * Which file it is, for readers of formats that need more than a stream.
   *
   * @return its path; who opens it calls {@link Headway#check} on the way
   */
  public Path path() {
    return content.path();
  }

  /**
   * What the file is.
   *
   * @return a media type, with parameters where these say something
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * How much to read.
   *
   * @return the limits
   */
  public DocumentLimits limits() {
    return limits;
  }

  /**
   * What ends a reading that makes no headway, or that nobody wants any more.
   *
   * @return it
   */
  public Headway headway() {
    return headway;
  }

  /**
   * From where to go on.
   *
   * @return what {@link Place#token} or {@link Ending.Done} said; null for the beginning
   */
  public @Nullable String token() {
    return token;
  }

  /**
   * Opens the file.
   *
   * @return its bytes, bounded
   * @throws IOException if it cannot be read
   */
  public InputStream open() throws IOException {
    headway.check();
    return headway.bounded(content.open());
  }

  /**
   * Reads the beginning of the file, or all of it.
   *
   * @param most the most bytes, 1 or more
   * @return the bytes
   * @throws IOException if it cannot be read
   */
  public Beginning beginning(long most) throws IOException {
    headway.check();
    if (content.isWhole() && content.bytes().length <= most) {
      return new Beginning(content.bytes(), true);
    }
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most));
      return new Beginning(bytes, in.read() < 0);
    }
  }

  /**
   * Reads a file that lies in this one.
   *
   * @param name its name, without folders; may be empty
   * @param bytes what it holds
   * @return its articles, or why there are none; null where it lies too deep
   * @throws IOException if the system fails
   */
  public @Nullable Extraction embedded(String name, byte[] bytes) throws IOException {
    headway.check();
    return embedded.read(name, bytes);
  }
}
