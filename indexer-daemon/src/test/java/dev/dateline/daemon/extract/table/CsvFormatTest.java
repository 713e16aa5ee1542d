package dev.dateline.daemon.extract.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.FormatReaderContract;
import dev.dateline.daemon.extract.format.Given;
import dev.dateline.daemon.extract.format.Inputs;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFormatTest extends FormatReaderContract {
  @TempDir private Path folder;

  @Override
  protected FormatReader reader() {
    return new CsvFormat();
  }

  @Override
  protected Sample sample() {
    String body = "They signed it. ".repeat(20);
    return new Sample(
        "articles.csv",
        "text/csv",
        ("id,headline,body\n1,Treaty signed,\"" + body + "\"\n2,Storm,It hit the coast.\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected byte[] nested(int depth) {
    return ("headline,body\n" + "\"\"".repeat(depth)).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void eachRowIsAnArticleByTheNamesOfItsColumns() throws IOException {
    Given given =
        read(
            "ID,Title,Text,Authors,Published,Tags,Stars\n"
                + "a-1,\"Treaty \"\"signed\"\"\",\"First.\nSecond.\",\"Ann Lee and Bo Ek\","
                + "2024-06-19,\"Korea; Russia\",5\n");

    Article article = given.articles().getFirst();
    assertThat(given.articles()).hasSize(1);
    assertThat(article.headline()).isEqualTo("Treaty \"signed\"");
    assertThat(article.body()).isEqualTo("First.\nSecond.");
    assertThat(article.credits().authors()).containsExactly("Ann Lee", "Bo Ek");
    assertThat(article.published()).hasToString("2024-06-19");
    assertThat(article.labels().tags()).containsExactly("Korea", "Russia");
    assertThat(article.provenance().sourceId()).isEqualTo("a-1");
    assertThat(given.problems()).isEmpty();
  }

  @Test
  void semicolonsTabsAndOldEncodingsAreRead() throws IOException {
    assertThat(headline("headline;body\nÉlection;Les résultats, enfin\n", StandardCharsets.UTF_16))
        .isEqualTo("Élection");
    assertThat(headline("headline\tbody\nÉlection\tLes résultats\n", Charset.forName("cp1252")))
        .isEqualTo("Élection");
  }

  @Test
  void whatARowLacksIsToldWithItsLine() throws IOException {
    Given given = read("headline,date\nTreaty,2024-06-19\n,2024\nStorm,someday\n");

    assertThat(given.articles()).extracting(Article::headline).containsExactly("Treaty", "Storm");
    assertThat(given.problems())
        .containsExactly(
            new Problem(3, "empty: neither headline nor body"),
            new Problem(4, "not a date: \"someday\""));
  }

  @Test
  void aTableOfOtherThingsIsOneArticle() throws IOException {
    Given given = read("city,people\nOslo,700000\nBergen,290000\n");

    assertThat(given.articles()).hasSize(1);
    assertThat(given.articles().getFirst().body())
        .isEqualTo("city people\nOslo 700000\nBergen 290000");
  }

  @Test
  void columnsWithoutRowsAreEmpty() throws IOException {
    assertThat(read("headline,body\n").ending()).isEqualTo(Ending.Failure.noText());
  }

  private String headline(String table, Charset charset) throws IOException {
    return read(table, charset).articles().getFirst().headline();
  }

  private Given read(String table) throws IOException {
    return read(table, StandardCharsets.UTF_8);
  }

  private Given read(String table, Charset charset) throws IOException {
    Path file = Files.write(folder.resolve("table.csv"), table.getBytes(charset));
    return Given.by(reader(), Inputs.of(file, "text/csv"));
  }
}
