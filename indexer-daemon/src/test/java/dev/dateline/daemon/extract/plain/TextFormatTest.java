package dev.dateline.daemon.extract.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.FormatReaderContract;
import dev.dateline.daemon.extract.format.Given;
import dev.dateline.daemon.extract.format.Inputs;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormatTest extends FormatReaderContract {
  @TempDir private Path folder;

  @Override
  protected FormatReader reader() {
    return new TextFormat();
  }

  @Override
  protected Sample sample() {
    return new Sample(
        "story.md",
        TextFormat.MARKDOWN,
        "---\ntitle: Treaty signed\ndate: 2024-06-19\n---\n# Treaty signed\n\n%s\n"
            .formatted("They *signed* the treaty. ".repeat(20))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected byte[] nested(int depth) {
    return "---\ntags: %s%s\n---\n%s\n"
        .formatted("[".repeat(depth), "]".repeat(depth), "> ".repeat(depth))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void bytesThatAreNoTextAreLeftToOthers() throws IOException {
    Path noise = Files.write(folder.resolve("a.txt"), new byte[] {0, 1, 2, 3, 0, -1, 0, -2});

    assertThat(Given.by(reader(), Inputs.of(noise, TextFormat.PLAIN)).outcome())
        .isEqualTo(Outcome.UNSUPPORTED);
  }
}
