package dev.dateline.daemon.extract.html;

import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.Sink;
import java.io.IOException;

/** Web pages: one article each. */
public final class PageFormat implements FormatReader {
  /** Makes a reader. */
  public PageFormat() {}

  @Override
  public String name() {
    return "page";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean takes(String mediaType) {
    return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
  }

  @Override
  public Ending read(Input input, Sink sink) throws IOException {
    PageReader reader = new PageReader(input.limits().characters());
    Input.Beginning page = input.beginning(PageReader.MOST_BYTES);
    PageReader.Page read = reader.read(page.bytes(), page.complete(), input.mediaType());
    if (read.article().isEmpty()) {
      return Ending.Failure.noText();
    }
    if (read.truncated()) {
      sink.truncated();
    }
    sink.article(read.article(), Place.NONE);
    return Ending.Done.WHOLE;
  }
}
