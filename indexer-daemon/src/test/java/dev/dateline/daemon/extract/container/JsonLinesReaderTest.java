package dev.dateline.daemon.extract.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.container.JsonLinesReader.Resume;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesReaderTest {
  @TempDir private Path folder;

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
    ContainerPart part =
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
            ContainerLimits.DEFAULT);

    assertThat(part.articles()).extracting(Article::headline).containsExactly("A", "B", "C");
    assertThat(part.problems())
        .extracting(Problem::line)
        .containsExactly(2L, 4L, 5L, 6L, 7L, 7L, 8L);
    assertThat(part.problems())
        .extracting(Problem::reason)
        .contains(
            "not a JSON object",
            "empty: neither headline nor body",
            "not a date: \"yesterday\"",
            "\"headline\" is not text",
            "more than one JSON value")
        .anySatisfy(reason -> assertThat(reason).startsWith("not JSON: "));
    assertThat(part.last()).isTrue();
  }

  @Test
  void partsAreBoundedAndReadingGoesOnAtAny() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      lines
          .append("{\"headline\":\"Number %d\",\"body\":\"ü\"}%n".formatted(i))
          .append(i == 20 ? "bad\n" : "");
    }
    for (Path file : List.of(file(lines.toString()), packed(lines.toString()))) {
      List<ContainerPart> parts = parts(file, limits(10, 1_000_000, 1_000));
      assertThat(parts).extracting(part -> part.articles().size()).containsExactly(10, 10, 5);
      assertThat(parts).extracting(ContainerPart::last).containsExactly(false, false, true);

      Resume after = new Resume(2, parts.get(1).bytesRead());
      try (JsonLinesReader reader =
          JsonLinesReader.open(
              file, limits(10, 1_000_000, 1_000), after, JsonLinesReaderTest::goOn)) {
        ContainerPart resumed = reader.next();
        assertThat(resumed).isEqualTo(parts.get(2));
        assertThat(resumed.problems()).extracting(Problem::line).containsExactly(22L);
      }
    }
  }

  @Test
  void aPartEndsWhenItsTextIsLong() throws IOException {
    Path file = file("{\"body\":\"%s\"}\n".formatted("x".repeat(60)).repeat(4));

    assertThat(parts(file, limits(1_000, 100, 1_000)))
        .extracting(part -> part.articles().size())
        .containsExactly(2, 2, 0);
  }

  @Test
  void aGiantLineIsPassedOver() throws IOException {
    String giant = "{\"body\":\"%s\"}".formatted("x".repeat(300_000));
    ContainerPart part =
        read(
            file("{\"headline\":\"A\"}\n" + giant + "\n{\"headline\":\"B\"}\n"),
            limits(1_000, 1_000_000, 100_000));

    assertThat(part.articles()).extracting(Article::headline).containsExactly("A", "B");
    assertThat(part.problems())
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

    ContainerPart part = read(cut, limits(100_000, 100_000_000, 1_000));

    assertThat(part.articles()).hasSizeBetween(100, 2_900);
    assertThat(part.last()).isTrue();
    assertThat(part.problems()).hasSize(1);
    assertThat(part.problems().getFirst().reason())
        .startsWith("the compressed file ends too early");
  }

  @Test
  void aPackedFileWithoutContentIsAProblem() throws IOException {
    Path file = Files.write(folder.resolve("a.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b});

    assertThat(read(file, ContainerLimits.DEFAULT).problems()).hasSize(1);
  }

  @Test
  void brokenBytesAndHalfSurrogatesAreReplaced() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\"headline\":\"a".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xff);
    bytes.writeBytes("b\\ud83dc\\ud83d\\ude00\"}".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("bytes.jsonl"), bytes.toByteArray());

    assertThat(read(file, ContainerLimits.DEFAULT).articles())
        .extracting(Article::headline)
        .containsExactly("a\ufffdb\ufffdc\ud83d\ude00");
  }

  @Test
  void aMarkAtTheHeadAndCarriageReturnsDoNoHarm() throws IOException {
    assertThat(
            read(
                    file("\ufeff{\"headline\":\"A\"}\r\n{\"headline\":\"B\"}\r\n"),
                    ContainerLimits.DEFAULT)
                .articles())
        .hasSize(2);
  }

  @Test
  void aBrokenLastLineIsReadAgainWhenItHasGrown() throws IOException {
    Path file = file("{\"headline\":\"A\"}\n{\"headline\":");
    ContainerPart before = read(file, ContainerLimits.DEFAULT);
    assertThat(before.bytesRead()).isEqualTo(17);

    Files.writeString(file, "{\"headline\":\"A\"}\n{\"headline\":\"B\"}\n");
    try (JsonLinesReader reader =
        JsonLinesReader.open(
            file,
            ContainerLimits.DEFAULT,
            new Resume(1, before.bytesRead()),
            JsonLinesReaderTest::goOn)) {
      assertThat(reader.next().articles()).extracting(Article::headline).containsExactly("B");
    }
  }

  @Test
  void manyNestedArraysInAnUnknownKeyAreIgnored() throws IOException {
    String nested = "[".repeat(3_000) + "]".repeat(3_000);

    assertThat(only("{\"x\":%s,\"headline\":\"A\"}".formatted(nested)).headline()).isEqualTo("A");
  }

  @Test
  void aFileThatBecameShorterCannotBeReadOn() throws IOException {
    Path file = file("{}");

    assertThatThrownBy(() ->
            JsonLinesReader.open(
                file, ContainerLimits.DEFAULT, new Resume(1, 100), JsonLinesReaderTest::goOn))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is shorter than it was");
  }

  private Article only(String line) throws IOException {
    ContainerPart part = read(file(line), ContainerLimits.DEFAULT);
    assertThat(part.problems()).isEmpty();
    assertThat(part.articles()).hasSize(1);
    return part.articles().getFirst();
  }

  private static ContainerPart read(Path file, ContainerLimits limits) throws IOException {
    List<ContainerPart> parts = parts(file, limits);
    assertThat(parts).hasSize(1);
    return parts.getFirst();
  }

  private static List<ContainerPart> parts(Path file, ContainerLimits limits) throws IOException {
    List<ContainerPart> parts = new ArrayList<>();
    try (JsonLinesReader reader =
        JsonLinesReader.open(file, limits, Resume.FROM_THE_BEGINNING, JsonLinesReaderTest::goOn)) {
      do {
        parts.add(reader.next());
      } while (!parts.getLast().last());
    }
    return parts;
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
    ContainerLimits brief =
        new ContainerLimits(1_000, 1_000_000, 1_000, Duration.ofNanos(1), 1_000_000_000);

    ContainerPart part = read(bomb(1_000_000), brief);

    assertThat(part.last()).isTrue();
    assertThat(part.cut()).isNotNull();
    assertThat(part.cut().outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(part.problems()).extracting(Problem::reason).containsExactly(part.cut().reason());
  }

  @Test
  void contentWithoutAnArticleIsCountedUnpacked() throws IOException {
    ContainerLimits small =
        new ContainerLimits(1_000, 1_000_000, 1_000, Duration.ofMinutes(5), 3_000_000);
    Path bomb = bomb(30_000_000);
    assertThat(Files.size(bomb)).isLessThan(100_000);

    ContainerPart part = read(bomb, small);

    assertThat(part.cut()).isNotNull();
    assertThat(part.cut().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(part.cut().reason()).contains("3,000,000 bytes");
  }

  @Test
  void aContainerOfManyArticlesMayBeLargerThanAnyLimit() throws IOException {
    ContainerLimits small =
        new ContainerLimits(100_000, 100_000_000, 1_000, Duration.ofMinutes(5), 100_000);
    Path large = folder.resolve("large.jsonl");
    Files.writeString(large, "{\"headline\":\"A\"}\n".repeat(30_000));

    ContainerPart part = read(large, small);

    assertThat(part.articles()).hasSize(30_000);
    assertThat(part.cut()).isNull();
  }

  @Test
  void theTimeThatThePartsTakeToBeWrittenIsNotTheFiles() throws Exception {
    ContainerLimits brief =
        new ContainerLimits(10, 1_000_000, 1_000, Duration.ofMillis(500), 1_000_000);
    Path file = folder.resolve("parts.jsonl");
    Files.writeString(file, "{\"headline\":\"A\"}\n".repeat(25));

    try (JsonLinesReader reader =
        JsonLinesReader.open(file, brief, Resume.FROM_THE_BEGINNING, JsonLinesReaderTest::goOn)) {
      assertThat(reader.next().articles()).hasSize(10);
      Thread.sleep(600);
      assertThat(reader.next().articles()).hasSize(10);
      assertThat(reader.next().cut()).isNull();
    }
  }

  @Test
  void readingEndsWhenItsOwnerIsClosed() throws IOException {
    AtomicInteger looks = new AtomicInteger();
    Runnable closedSoon =
        () -> {
          if (looks.incrementAndGet() > 10) {
            throw new CancellationException("closed");
          }
        };
    try (JsonLinesReader reader =
        JsonLinesReader.open(
            bomb(100_000), ContainerLimits.DEFAULT, Resume.FROM_THE_BEGINNING, closedSoon)) {
      assertThatThrownBy(reader::next).isInstanceOf(CancellationException.class);
    }
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

  private static ContainerLimits limits(int articles, int characters, int lineBytes) {
    ContainerLimits usual = ContainerLimits.DEFAULT;
    return new ContainerLimits(
        articles, characters, lineBytes, usual.timeout(), usual.unpackedBytes());
  }

  private static void goOn() {
    // nobody asks the reading to stop
  }
}
