package dev.dateline.daemon.extract.format;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Inputs for readers. */
public final class Inputs {
  private static final Duration LONG = Duration.ofMinutes(5);

  private Inputs() {}

  /** A file, with the usual limits. */
  public static Input of(Path file, String mediaType) throws IOException {
    return of(file, mediaType, DocumentLimits.DEFAULT, null);
  }

  /** A file within limits, from a token on. */
  public static Input of(Path file, String mediaType, DocumentLimits limits, @Nullable String token)
      throws IOException {
    Headway headway = new Headway(LONG, limits.fileBytes(), () -> {});
    return of(file, mediaType, limits, headway, token);
  }

  /** A file of which a certain headway has to be made. */
  public static Input of(
      Path file, String mediaType, DocumentLimits limits, Headway headway, @Nullable String token)
      throws IOException {
    return new Input(FileContent.of(file), mediaType, limits, headway, token, Input.Embedded.NONE);
  }
}
