package dev.dateline.daemon.extract.tika;

import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All documents that have no reader of their own: one article each.
 *
 * <p>Tika's parsers are loaded when the first file comes, or by {@link #load}, and then kept.
 */
public final class TikaFormat implements FormatReader {
  private final AtomicReference<@Nullable TikaReader> loaded = new AtomicReference<>();

  /** Makes a reader; no parser is loaded yet. */
  public TikaFormat() {}

  /** Loads the parsers, which takes about a second. */
  public void load() {
    reader();
  }

  private TikaReader reader() {
    TikaReader known = loaded.get();
    if (known != null) {
      return known;
    }
    TikaReader fresh = new TikaReader();
    loaded.set(fresh);
    return fresh;
  }

  @Override
  public String name() {
    return "tika";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean takes(String mediaType) {
    return true;
  }

  /**
   * Tells what a file is.
   *
   * @param file the file
   * @return its media type, with parameters where some parsers read only some of a type
   * @throws IOException if the file cannot be read
   */
  public String detect(Path file) throws IOException {
    return reader().detect(file);
  }

  @Override
  public Ending read(Input input, Sink sink) throws IOException {
    return switch (reader().read(input)) {
      case ParsedFile.Document found -> {
        sink.mediaType(found.contentType());
        for (Problem problem : found.problems()) {
          sink.problem(problem);
        }
        if (found.truncated()) {
          sink.truncated();
        }
        sink.article(found.article(), Place.NONE);
        yield Ending.Done.WHOLE;
      }
      case ParsedFile.Failure failure -> {
        sink.mediaType(failure.contentType());
        yield new Ending.Failure(failure.outcome(), failure.reason());
      }
    };
  }
}
