package dev.dateline.daemon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.daemon.extract.format.FileContent;
import dev.dateline.daemon.extract.format.Given;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorTest {
  @TempDir private Path folder;
  private final Extractor extractor = new Extractor(ExtractorSettings.DEFAULT);

  @AfterEach
  void close() {
    extractor.close();
  }

  @Test
  void plainTextIsAnArticle() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Signed\n\nSEOUL — They signed it.\n");

    assertThat(extractor.extract(file))
        .isInstanceOfSatisfying(
            Extraction.Extracted.class,
            extracted -> {
              Article article = extracted.articles().getFirst();
              assertThat(article.headline()).isEqualTo("Signed");
              assertThat(article.body()).isEqualTo("They signed it.");
              assertThat(article.provenance().contentType()).isEqualTo("text/plain");
              assertThat(extracted.truncated()).isFalse();
            });
  }

  @Test
  void emptyFilesSaySo() throws IOException {
    assertFailed(Files.createFile(folder.resolve("a.pdf")), Outcome.EMPTY, "the file is empty");
    assertFailed(
        Files.writeString(folder.resolve("b.txt"), "\ufeff \n\n"),
        Outcome.EMPTY,
        "it holds no text");
    assertFailed(
        Files.writeString(folder.resolve("c.jsonl"), "\n\n"), Outcome.EMPTY, "it holds no text");
  }

  @Test
  void filesThatAreGoneOrNoFilesAreUnreadable() {
    assertFailed(folder.resolve("a.txt"), Outcome.UNREADABLE, "the file is gone");
    assertFailed(folder, Outcome.UNREADABLE, "not a regular file");
  }

  @Test
  void aTextBeyondTheLimitIsCutAndSaysSo() throws IOException {
    ExtractorSettings small =
        new ExtractorSettings(
            ParserLimits.DEFAULT, new DocumentLimits(20, 1_000, 1, 1, 1_000), null);
    Path file = Files.writeString(folder.resolve("a.txt"), "ü".repeat(19) + "😀 more");

    try (Extractor bounded = new Extractor(small)) {
      assertThat(bounded.extract(file))
          .isInstanceOfSatisfying(
              Extraction.Extracted.class,
              extracted -> {
                assertThat(extracted.truncated()).isTrue();
                assertThat(extracted.articles().getFirst().headline()).isEqualTo("ü".repeat(19));
              });
    }
  }

  @Test
  void filesOfManyArticlesAreReadOneByOneOrAsAWhole() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.ndjson"), "{\"headline\":\"A\"}\nbad\n{\"headline\":\"B\"}\n");

    Given given = new Given();
    given.ended(extractor.read(FileContent.of(file), null, given));
    assertThat(given.headlines()).containsExactly("A", "B");
    assertThat(given.problems()).hasSize(1);
    Given rest = new Given();
    GoOn from = new GoOn("jsonl", given.tokens().getFirst());
    rest.ended(extractor.read(FileContent.of(file), from, rest));
    assertThat(rest.goesOn()).isTrue();
    assertThat(rest.headlines()).containsExactly("B");
    assertThat(extractor.extract(file))
        .isInstanceOfSatisfying(
            Extraction.Extracted.class, extracted -> assertThat(extracted.articles()).hasSize(2));
  }

  @Test
  void aDateThatCannotBeIsLeftOutAndSaidSo() throws IOException {
    String reason = "the date 9999-12-31 lies more than a year ahead; it was left out";
    for (Path file :
        List.of(
            Files.writeString(
                folder.resolve("a.md"), "---\ntitle: A\ndate: 9999-12-31\n---\nText\n"),
            Files.writeString(
                folder.resolve("a.jsonl"), "{\"headline\":\"A\",\"date\":\"9999-12-31\"}\n"))) {
      assertThat(extractor.extract(file))
          .isInstanceOfSatisfying(
              Extraction.Extracted.class,
              extracted -> {
                assertThat(extracted.articles().getFirst().published()).isNull();
                assertThat(extracted.problems())
                    .extracting(Problem::reason)
                    .containsExactly(reason);
              });
    }
  }

  @Test
  void contentDecidesWhatAFileIs() throws IOException {
    assertThat(kind("a.txt", "text")).isEqualTo(FileKind.TEXT);
    assertThat(kind("A.TXT", "text")).isEqualTo(FileKind.TEXT);
    assertThat(kind("a.md", "text")).isEqualTo(FileKind.MARKDOWN);
    assertThat(kind("a.jsonl", "{}")).isEqualTo(FileKind.JSON_LINES);
    assertThat(kind("a.jsonl.gz", "\037\213")).isEqualTo(FileKind.JSON_LINES);
    assertThat(kind("a.txt", "%PDF-1.7")).isEqualTo(FileKind.DOCUMENT);
    assertThat(kind("a.jsonl", "PK\003\004")).isEqualTo(FileKind.DOCUMENT);
    assertThat(kind("a.txt", "{\\rtf1")).isEqualTo(FileKind.DOCUMENT);
    assertThat(kind("a.txt", "\n <!DOCTYPE html><p>")).isEqualTo(FileKind.DOCUMENT);
    assertThat(kind("a.txt", "\037\213")).isEqualTo(FileKind.DOCUMENT);
    assertThat(kind("a.html", "text")).isEqualTo(FileKind.DOCUMENT);
    assertThat(kind("noextension", "text")).isEqualTo(FileKind.DOCUMENT);
  }

  @Test
  void aShortFileIsReadWholeAndOfALongOneTheBeginning() throws IOException {
    FileContent shortOne = FileContent.of(Files.write(folder.resolve("a.txt"), new byte[2_000]));
    FileContent longOne = FileContent.of(Files.write(folder.resolve("b.txt"), new byte[2_000_000]));

    assertThat(shortOne.isWhole()).isTrue();
    assertThat(shortOne.bytes()).hasSize(2_000);
    assertThat(longOne.isWhole()).isFalse();
    assertThat(longOne.bytes()).hasSize(1_024);
  }

  private FileKind kind(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    return FileKind.of(FileContent.of(file));
  }

  private void assertFailed(Path file, Outcome outcome, String reason) {
    assertThat(extractor.extract(file))
        .isInstanceOfSatisfying(
            Extraction.Failed.class,
            failed -> {
              assertThat(failed.outcome()).isEqualTo(outcome);
              assertThat(failed.reason()).isEqualTo(reason);
            });
  }
}
