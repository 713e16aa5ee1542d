package dev.dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class CleanWriterTest {
  @Test
  void onlyLineEndsAndTabsPassOfTheControlCharacters() throws IOException {
    StringWriter out = new StringWriter();
    try (Writer writer = new CleanWriter(out)) {
      writer.write("a\tb\n\u001b[2J");
      writer.write(new char[] {'x', '\u009b', 'y'}, 1, 1);
      writer.write('\u007f');
    }
    assertThat(out).hasToString("a\tb\n\ufffd[2J\ufffd\ufffd");
  }
}
