package dev.dateline.daemon.extract.tika;

import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.FormatReaderContract;
import java.nio.charset.StandardCharsets;

class TikaFormatTest extends FormatReaderContract {
  private static final TikaFormat READER = new TikaFormat();

  @Override
  protected FormatReader reader() {
    return READER;
  }

  @Override
  protected Sample sample() {
    return new Sample(
        "story.rtf",
        "application/rtf",
        "{\\rtf1\\ansi{\\info{\\title Treaty signed}}Treaty signed\\par %s\\par}"
            .formatted("They signed the treaty in the capital. ".repeat(20))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected byte[] nested(int depth) {
    return ("{\\rtf1 " + "{".repeat(depth) + "They signed it." + "}".repeat(depth) + "}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
