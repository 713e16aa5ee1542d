package dev.dateline.daemon.extract.tika;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.extract.format.Inputs;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TikaReaderTest {
  private static TikaReader reader;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    reader = new TikaReader();
  }

  @Test
  void rtfBecomesParagraphsAndFields() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.rtf"),
            "{\\rtf1\\ansi{\\info{\\title Treaty signed}{\\author Jane Doe}}Treaty signed\\par By"
                + " Jane Doe\\par SEOUL, June 19, 2024 (Agency) - One.\\par Two.}");

    ParsedFile parsed = reader.read(Inputs.of(file, reader.detect(file)));

    assertThat(parsed)
        .isInstanceOfSatisfying(
            ParsedFile.Document.class,
            document -> {
              assertThat(document.article().headline()).isEqualTo("Treaty signed");
              assertThat(document.article().credits().authors()).containsExactly("Jane Doe");
              assertThat(document.article().published()).hasToString("2024-06-19");
              assertThat(document.article().body()).isEqualTo("One.\nTwo.");
            });
  }

  @Test
  void titlesThatProgramsMakeAreNoHeadlines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.rtf"),
            "{\\rtf1\\ansi{\\info{\\title Microsoft Word - x.doc}}Treaty signed\\par One.\\par"
                + " Two.}");

    assertThat(reader.read(Inputs.of(file, reader.detect(file))))
        .isInstanceOfSatisfying(
            ParsedFile.Document.class,
            document -> assertThat(document.article().headline()).isEqualTo("Treaty signed"));
  }

  @Test
  void picturesAndUnknownContentAreUnsupported() throws IOException {
    Path picture =
        Files.write(folder.resolve("a.gif"), "GIF89a".getBytes(StandardCharsets.US_ASCII));
    Path noise = Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 3, 4, 0, 5});

    assertThat(reader.read(Inputs.of(picture, reader.detect(picture))))
        .isEqualTo(new ParsedFile.Failure("image/gif", Outcome.UNSUPPORTED, "an image"));
    assertThat(reader.read(Inputs.of(noise, reader.detect(noise))))
        .isEqualTo(
            new ParsedFile.Failure(
                "application/octet-stream",
                Outcome.UNSUPPORTED,
                "its content is of no type that is known"));
  }
}
