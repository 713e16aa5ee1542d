package dev.dateline.daemon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.Dateline;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionJsonTest {
  private static final Path FILE = Path.of("/news/a b.txt");

  @Test
  void aLineHoldsEveryKeyOfTheContract() throws IOException {
    Article article =
        Article.builder()
            .headline("H")
            .body("One.\nTwo.")
            .authors(List.of("Jane Doe"))
            .publisher("P")
            .published(Published.of("2024-06"))
            .dateline(new Dateline("SEOUL", "June 19", null))
            .tags(List.of("t"))
            .provenance(new Provenance("i", null, null, null))
            .build();

    assertThat(
            line(
                new Extraction.Extracted(
                    "text/plain", List.of(article), false, List.of(new Problem(3, "odd")))))
        .isEqualTo(
            "{\"format\":1,\"path\":\"/news/a b.txt\",\"uri\":\"file:///news/a%20b.txt\","
                + "\"content_type\":\"text/plain\",\"millis\":12,\"articles\":[{\"source_id\":\"i\",\"headline\":\"H\",\"authors\":[\"Jane"
                + " Doe\"],\"publisher\":\"P\",\"published\":"
                + "{\"value\":\"2024-06\",\"precision\":\"month\",\"origin\":\"metadata\"},\"dateline\":{\"place\":\"SEOUL\",\"date\":\"June"
                + " 19\",\"agency\":null},\"language\":null,\"url\":null,\"section\":null,\"tags\":[\"t\"],\"lead\":\"One.\",\"body\":\"One.\\nTwo.\"}],\"outcome\":\"extracted\",\"reason\":null,\"truncated\":false,\"problems\":[{\"line\":3,\"reason\":\"odd\"}]}\n");
  }

  @Test
  void aFailureHasNoArticlesButAReason() throws IOException {
    assertThat(line(new Extraction.Failed(Outcome.TIMED_OUT, "too slow", null)))
        .isEqualTo(
            "{\"format\":1,\"path\":\"/news/a b.txt\",\"uri\":\"file:///news/a%20b.txt\","
                + "\"content_type\":null,\"millis\":12,\"articles\":[],\"outcome\":\"timed_out\","
                + "\"reason\":\"too slow\",\"truncated\":false,\"problems\":[]}\n");
  }

  @Test
  void eachExtractionIsALine() throws IOException {
    StringWriter out = new StringWriter();
    try (ExtractionJson json = new ExtractionJson(out)) {
      json.write(FILE, new Extraction.Failed(Outcome.EMPTY, "it holds no text", null), 1);
      json.write(FILE, new Extraction.Failed(Outcome.EMPTY, "it holds no text", null), 1);
    }

    assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"format\""));
  }

  private static String line(Extraction extraction) throws IOException {
    StringWriter out = new StringWriter();
    try (ExtractionJson json = new ExtractionJson(out)) {
      json.write(FILE, extraction, 12);
    }
    return out.toString();
  }
}
