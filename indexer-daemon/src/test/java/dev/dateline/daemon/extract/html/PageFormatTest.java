package dev.dateline.daemon.extract.html;

import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.FormatReaderContract;
import java.nio.charset.StandardCharsets;

class PageFormatTest extends FormatReaderContract {
  @Override
  protected FormatReader reader() {
    return new PageFormat();
  }

  @Override
  protected Sample sample() {
    return new Sample(
        "page.html",
        "text/html",
        "<html><head><title>Treaty signed</title></head><body><h1>Treaty signed</h1><p>%s</p></body></html>"
            .formatted("They signed the treaty in the capital. ".repeat(20))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected byte[] nested(int depth) {
    return ("<html><body>" + "<div><b>".repeat(depth) + "They signed it.")
        .getBytes(StandardCharsets.UTF_8);
  }
}
