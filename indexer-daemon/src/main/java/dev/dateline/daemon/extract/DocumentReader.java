package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.format.CollectingSink;
import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.daemon.extract.format.FileContent;
import dev.dateline.daemon.extract.format.FileSink;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.Headway;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Detects what a file is and has it read by whoever takes that; runs in the child. */
final class DocumentReader {
  /** The parent keeps the time of a parser process. */
  private static final Duration ENDLESS = Duration.ofDays(36_500);

  private final Formats formats;
  private final DocumentLimits limits;
  private final Runnable onPassedOver;

  /** Runs {@code onPassedOver} again and again while it passes over what was read before. */
  DocumentReader(Formats formats, DocumentLimits limits, Runnable onPassedOver) {
    this.formats = formats;
    this.limits = limits;
    this.onPassedOver = onPassedOver;
    formats.others().load();
  }

  Ending read(Path file, @Nullable GoOn from, FileSink sink) {
    return read(file, from, sink, 0);
  }

  /** Reads a file that lies so deep in other files. */
  private Ending read(Path file, @Nullable GoOn from, FileSink sink, int depth) {
    try {
      String mediaType = formats.others().detect(file);
      FormatReader reader = formats.reader(mediaType);
      String token = GoOn.tokenFor(from, reader);
      sink.begun(ReadBy.of(reader, mediaType), token != null);
      sink.mediaType(mediaType);
      if (!reader.goesOn() && Files.size(file) > limits.fileBytes()) {
        return new Ending.Failure(
            Outcome.REFUSED, "larger than the limit of %,d bytes".formatted(limits.fileBytes()));
      }
      Input input =
          new Input(
              FileContent.unread(file),
              mediaType,
              limits,
              new Headway(ENDLESS, limits.fileBytes(), () -> {}, onPassedOver),
              token,
              (name, bytes) -> embedded(name, bytes, depth));
      return Reading.read(reader, input, sink);
    } catch (IOException e) {
      return Ending.Failure.unreadable(e);
    }
  }

  private @Nullable Extraction embedded(String name, byte[] bytes, int depth) throws IOException {
    if (depth >= limits.nesting()) {
      return null;
    }
    Path file = Files.createTempFile("embedded-", ending(name));
    try {
      Files.write(file, bytes);
      CollectingSink sink = new CollectingSink(limits.characters());
      return sink.extraction(read(file, null, sink, depth + 1));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** The end of a name, where it is plain enough for the name of a file. */
  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    return ending.matches("\\.[A-Za-z0-9]{1,10}") ? ending : "";
  }
}
