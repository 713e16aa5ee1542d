package dev.dateline.daemon.extract.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.FormatReaderContract;
import dev.dateline.daemon.extract.format.Given;
import dev.dateline.daemon.extract.format.Headway;
import dev.dateline.daemon.extract.format.Inputs;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesFormatTest extends FormatReaderContract {
  @TempDir private Path folder;

  @Override
  protected FormatReader reader() {
    return new JsonLinesFormat();
  }

  @Override
  protected Sample sample() {
    return new Sample(
        "wire.jsonl",
        JsonLinesFormat.MEDIA_TYPE,
        "{\"headline\":\"Number one\",\"body\":\"%s\"}\n{\"headline\":\"Two\"}\nbad\n{\"headline\":\"Three\"}\n"
            .formatted("They signed it. ".repeat(20))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected byte[] nested(int depth) {
    return "{\"headline\":\"A\",\"x\":%s%s}\n"
        .formatted("[".repeat(depth), "]".repeat(depth))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyFieldOfTheContractIsRead() throws IOException {
    Article article =
        only(
            """
            {"id":7,"title":"Signed","text":"One.\\n\\nTwo.","lead":"L","authors":["Jane Doe"],\
            "publisher":"P","date":"2024-06","language":"en","section":"World","tags":["a","b"],\
            "url":"https://example.org/7","other":{"deep":[[1]]}}
            """);

    assertThat(article.provenance().sourceId()).isEqualTo("7");
    assertThat(article.headline()).isEqualTo("Signed");
    assertThat(article.body()).isEqualTo("One.\nTwo.");
    assertThat(article.lead()).isEqualTo("L");
    assertThat(article.credits().authors()).containsExactly("Jane Doe");
    assertThat(article.credits().publisher()).isEqualTo("P");
    assertThat(article.published()).hasToString("2024-06");
    assertThat(article.labels().language()).isEqualTo("en");
    assertThat(article.labels().section()).isEqualTo("World");
    assertThat(article.labels().tags()).containsExactly("a", "b");
    assertThat(article.provenance().url()).isEqualTo("https://example.org/7");
  }

  @Test
  void authorsMayBeAString() throws IOException {
    assertThat(
            only("{\"headline\":\"H\",\"authors\":\"Jane Doe and John Roe\"}").credits().authors())
        .containsExactly("Jane Doe", "John Roe");
  }

  @Test
  void badLinesAreProblemsWithTheirNumbers() throws IOException {
    Given given =
        read(
            file(
                """
                {"headline":"A"}
                not json

                [1]
                {"body":""}
                {"headline":"B","date":"yesterday"}
                {"headline":[1]}
                {"a":1} {}
                {"headline":"C"}\
                """),
            DocumentLimits.DEFAULT);

    assertThat(given.articles()).extracting(Article::headline).containsExactly("A", "B", "C");
    assertThat(given.problems())
        .extracting(Problem::line)
        .containsExactly(2L, 4L, 5L, 6L, 7L, 7L, 8L);
    assertThat(given.problems())
        .extracting(Problem::reason)
        .contains(
            "not a JSON object",
            "empty: neither headline nor body",
            "not a date: \"yesterday\"",
            "\"headline\" is not text",
            "more than one JSON value")
        .anySatisfy(reason -> assertThat(reason).startsWith("not JSON: "));
    assertThat(given.ending()).isInstanceOf(Ending.Done.class);
  }

  @Test
  void readingGoesOnAtAnyArticle() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      lines
          .append("{\"headline\":\"Number %d\",\"body\":\"ü\"}%n".formatted(i))
          .append(i == 20 ? "bad\n" : "");
    }
    for (Path file : List.of(file(lines.toString()), packed(lines.toString()))) {
      Given all = read(file, DocumentLimits.DEFAULT);
      Given rest = readOn(file, all.tokens().get(19));

      assertThat(rest.headlines()).isEqualTo(all.headlines().subList(20, 25));
      assertThat(rest.problems()).extracting(Problem::line).containsExactly(22L);
      assertThat(rest.problems()).isEqualTo(all.problems());
    }
  }

  @Test
  void aGiantLineIsPassedOver() throws IOException {
    String giant = "{\"body\":\"%s\"}".formatted("x".repeat(300_000));
    Given given =
        read(file("{\"headline\":\"A\"}\n" + giant + "\n{\"headline\":\"B\"}\n"), lines(100_000));

    assertThat(given.articles()).extracting(Article::headline).containsExactly("A", "B");
    assertThat(given.problems())
        .containsExactly(new Problem(2, "longer than 100,000 bytes; passed over"));
  }

  @Test
  void aTruncatedPackedFileKeepsWhatItHeld() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      lines.append(
          "{\"headline\":\"Number %d\",\"body\":\"%s\"}%n"
              .formatted(i, Integer.toHexString(i * 7919)));
    }
    byte[] whole = Files.readAllBytes(packed(lines.toString()));
    Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));

    Given given = read(cut, lines(1_000));

    assertThat(given.articles()).hasSizeBetween(100, 2_900);
    assertThat(given.ending()).isInstanceOf(Ending.Done.class);
    assertThat(given.problems()).hasSize(1);
    assertThat(given.problems().getFirst().reason())
        .startsWith("the compressed file ends too early");
  }

  @Test
  void aPackedFileWithoutContentIsAProblem() throws IOException {
    Path file = Files.write(folder.resolve("a.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b});

    assertThat(read(file, DocumentLimits.DEFAULT).problems()).hasSize(1);
  }

  @Test
  void brokenBytesAndHalfSurrogatesAreReplaced() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\"headline\":\"a".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xff);
    bytes.writeBytes("b\\ud83dc\\ud83d\\ude00\"}".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("bytes.jsonl"), bytes.toByteArray());

    assertThat(read(file, DocumentLimits.DEFAULT).articles())
        .extracting(Article::headline)
        .containsExactly("a\ufffdb\ufffdc\ud83d\ude00");
  }

  @Test
  void aMarkAtTheHeadAndCarriageReturnsDoNoHarm() throws IOException {
    assertThat(
            read(
                    file("\ufeff{\"headline\":\"A\"}\r\n{\"headline\":\"B\"}\r\n"),
                    DocumentLimits.DEFAULT)
                .articles())
        .hasSize(2);
  }

  @Test
  void aBrokenLastLineIsReadAgainWhenItHasGrown() throws IOException {
    Path file = file("{\"headline\":\"A\"}\n{\"headline\":");
    Given before = read(file, DocumentLimits.DEFAULT);
    assertThat(before.endToken()).isEqualTo("17");

    Files.writeString(file, "{\"headline\":\"A\"}\n{\"headline\":\"B\"}\n");

    assertThat(readOn(file, before.endToken()).headlines()).containsExactly("B");
  }

  @Test
  void manyNestedArraysInAnUnknownKeyAreIgnored() throws IOException {
    String nested = "[".repeat(3_000) + "]".repeat(3_000);

    assertThat(only("{\"x\":%s,\"headline\":\"A\"}".formatted(nested)).headline()).isEqualTo("A");
  }

  @Test
  void aFileThatBecameShorterCannotBeReadOn() throws IOException {
    Path file = file("{}");

    assertThatThrownBy(() -> readOn(file, "100"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is shorter than it was");
  }

  private Article only(String line) throws IOException {
    Given given = read(file(line), DocumentLimits.DEFAULT);
    assertThat(given.problems()).isEmpty();
    return given.article();
  }

  private static Given read(Path file, DocumentLimits limits) throws IOException {
    return Given.by(
        new JsonLinesFormat(), Inputs.of(file, JsonLinesFormat.MEDIA_TYPE, limits, null));
  }

  private static Given readOn(Path file, @Nullable String token) throws IOException {
    return Given.by(
        new JsonLinesFormat(),
        Inputs.of(file, JsonLinesFormat.MEDIA_TYPE, DocumentLimits.DEFAULT, token));
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "a", ".jsonl"), lines);
  }

  private Path packed(String lines) throws IOException {
    Path file = Files.createTempFile(folder, "a", ".jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void contentWithoutAnArticleEndsAtTheTimeLimit() throws IOException {
    Given given =
        within(bomb(1_000_000), new Headway(Duration.ofNanos(1), 1_000_000_000, () -> {}));

    assertThat(given.failure().outcome()).isEqualTo(Outcome.TIMED_OUT);
  }

  @Test
  void contentWithoutAnArticleIsCountedUnpacked() throws IOException {
    Path bomb = bomb(30_000_000);
    assertThat(Files.size(bomb)).isLessThan(100_000);

    Given given = within(bomb, new Headway(Duration.ofMinutes(5), 3_000_000, () -> {}));

    assertThat(given.failure().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(given.failure().reason()).contains("3,000,000 bytes");
    assertThat(given.failure().line()).isPositive();
  }

  private static Given within(Path file, Headway headway) throws IOException {
    return Given.by(
        new JsonLinesFormat(),
        Inputs.of(file, JsonLinesFormat.MEDIA_TYPE, DocumentLimits.DEFAULT, headway, null));
  }

  /** A small file that unpacks to so many line ends. */
  private Path bomb(int lineEnds) throws IOException {
    Path bomb = folder.resolve("bomb.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      byte[] chunk = new byte[100_000];
      Arrays.fill(chunk, (byte) '\n');
      for (int i = 0; i < lineEnds; i += chunk.length) {
        out.write(chunk);
      }
    }
    return bomb;
  }

  private static DocumentLimits lines(int lineBytes) {
    DocumentLimits usual = DocumentLimits.DEFAULT;
    return new DocumentLimits(
        usual.characters(),
        usual.fileBytes(),
        usual.embeddedDocuments(),
        usual.nesting(),
        lineBytes);
  }
}
