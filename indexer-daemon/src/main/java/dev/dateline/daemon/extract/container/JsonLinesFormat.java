package dev.dateline.daemon.extract.container;

import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.Sink;
import java.io.IOException;

/** Files of one JSON object a line, packed with gzip or not: one article a line. */
public final class JsonLinesFormat implements FormatReader {
  /** What such files are called. */
  public static final String MEDIA_TYPE = "application/x-ndjson";

  /** Makes a reader. */
  public JsonLinesFormat() {}

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean takes(String mediaType) {
    return mediaType.equals(MEDIA_TYPE);
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public Ending read(Input input, Sink sink) throws IOException {
    try (JsonLinesReader reader = JsonLinesReader.open(input)) {
      return reader.readInto(sink);
    }
  }
}
