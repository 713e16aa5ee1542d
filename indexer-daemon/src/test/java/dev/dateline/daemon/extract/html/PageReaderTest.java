package dev.dateline.daemon.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.Published.Origin;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {
  private static final String STORY =
      """
      <p>The two leaders signed a treaty on Wednesday that commits their countries to help.</p>
      <p>They met at the airport before dawn, and stood together in the square at noon.</p>
      <p>The text, published a day later, says in an article that help is given without delay.</p>
      """;

  @TempDir private Path folder;

  @Test
  void declaredFieldsAreRead() throws IOException {
    Article article =
        read(
            """
            <html lang="en-GB"><head><title>Treaty signed - Example Press</title>
            <meta property="og:title" content="Treaty signed in Pyongyang">
            <meta property="og:site_name" content="Example Press">
            <meta name="author" content="Jane Doe and John Roe">
            <meta property="article:published_time" content="2024-06-19T10:00:00+09:00">
            <meta property="article:section" content="World">
            <meta property="article:tag" content="Russia"><meta property="article:tag" content="Korea">
            <link rel="canonical" href="https://example.org/a"></head><body>%s</body></html>
            """
                .formatted(STORY));

    assertThat(article.headline()).isEqualTo("Treaty signed in Pyongyang");
    assertThat(article.credits().publisher()).isEqualTo("Example Press");
    assertThat(article.credits().authors()).containsExactly("Jane Doe", "John Roe");
    assertThat(article.published()).hasToString("2024-06-19T10:00:00+09:00");
    assertThat(article.labels().section()).isEqualTo("World");
    assertThat(article.labels().tags()).containsExactly("Russia", "Korea");
    assertThat(article.labels().language()).isEqualTo("en-GB");
    assertThat(article.provenance().url()).isEqualTo("https://example.org/a");
    assertThat(article.body().lines()).hasSize(3);
  }

  @Test
  void tenDigitsThatAreAnHourAreNoSecondsSince1970() throws IOException {
    Article article =
        read(
            """
            <head><title>Treaty</title><meta name="pubdate" content="2024061910"></head>
            <body>%s</body>
            """
                .formatted(STORY));

    assertThat(article.published()).hasToString("2024-06-19");
  }

  @Test
  void structuredDataIsReadEvenInAGraphOrAList() throws IOException {
    Article article =
        read(
            """
            <script type="application/ld+json">[{"@graph":[{"@type":"WebSite","name":"x"},
            {"@type":["NewsArticle"],"headline":"Treaty &amp; more","datePublished":"2024-06-19",
            "author":[{"@type":"Person","name":"Jane Doe"},"John Roe"],"publisher":{"name":"P"},
            "keywords":"a, b","articleSection":["World"],"inLanguage":"en"}]}]</script>%s
            """
                .formatted(STORY));

    assertThat(article.headline()).isEqualTo("Treaty & more");
    assertThat(article.credits().authors()).containsExactly("Jane Doe", "John Roe");
    assertThat(article.credits().publisher()).isEqualTo("P");
    assertThat(article.published()).hasToString("2024-06-19");
    assertThat(article.labels().tags()).containsExactly("a", "b");
    assertThat(article.labels().language()).isEqualTo("en");
  }

  @Test
  void whatSurroundsTheStoryIsLeftOut() throws IOException {
    String links =
        "<li><a href='/x'>Another story about another thing altogether</a></li>".repeat(5);
    Article article =
        read(
            "<nav><ul>%s</ul></nav><div class='cookie-banner'><p>We use cookies on this site, and so"
                    .formatted(links)
                + " do our partners, for many things.</p></div><div id='wrap'><h1>Signed</h1><div>"
                + STORY
                + "<p>Read more</p></div><div class='related'><ul>%s</ul></div></div>"
                    .formatted(links)
                + "<footer><p>Example Press is a registered company of Port Example.</p></footer>");

    assertThat(article.body().lines()).hasSize(3);
    assertThat(article.body())
        .doesNotContain("cookies", "Another story", "registered company", "Read more");
  }

  @Test
  void theHeadingIsTheHeadlineWhereTheTitleConfirmsIt() throws IOException {
    assertThat(
            read("<title>Treaty signed at last | World | Site</title><h1>Treaty signed at last</h1>"
                    + STORY)
                .headline())
        .isEqualTo("Treaty signed at last");
    assertThat(
            read("<title>Treaty signed at last | Site</title><h1>The Site</h1>" + STORY).headline())
        .isEqualTo("Treaty signed at last");
  }

  @Test
  void theAddressDatesAPageThatSaysNothingElse() throws IOException {
    Article article =
        read("<link rel=canonical href='https://example.org/2024/06/19/treaty.html'>" + STORY);

    assertThat(article.published()).hasToString("2024-06-19");
    assertThat(article.published().origin()).isEqualTo(Origin.URL);
  }

  @Test
  void theBytesTellTheEncodingWhereThePageIsWrong() throws IOException {
    String page = "<meta charset='%s'><title>Zürich – déjà vu</title>" + STORY;
    Charset windows = Charset.forName("windows-1252");

    assertThat(read(page.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8)).headline())
        .isEqualTo("Zürich – déjà vu");
    assertThat(read(page.formatted("windows-1252").getBytes(windows)).headline())
        .isEqualTo("Zürich – déjà vu");
    assertThat(read("<title>Zürich – déjà vu</title>".getBytes(windows)).headline())
        .isEqualTo("Zürich – déjà vu");
  }

  @Test
  void brokenDeclarationsDoNoHarm() throws IOException {
    Article article =
        read(
            "<title>Signed</title><meta name='date' content='2024-02-31'>"
                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>"
                + "<time datetime='soon'>now</time>"
                + STORY);

    assertThat(article.published()).isNull();
    assertThat(article.headline()).isEqualTo("Signed");
  }

  @Test
  void textWithoutParagraphsIsKept() throws IOException {
    assertThat(read("<title>Page</title><div>Just a line<br><br>and another</div>").body())
        .isEqualTo("Just a line\nand another");
  }

  @Test
  void hiddenTextAndLinksOfMailsAreLeftOut() {
    assertThat(
            PageReader.messageText(
                "<div style='display:none'>Preheader</div><p>The text.</p><a"
                    + " href='x'>Unsubscribe</a>"))
        .containsExactly("The text.");
  }

  private Article read(String page) throws IOException {
    return read(page.getBytes(StandardCharsets.UTF_8));
  }

  private Article read(byte[] page) throws IOException {
    Path file = Files.write(folder.resolve("a.html"), page);
    return new PageReader(1_000_000).read(Files.readAllBytes(file), true, "text/html").article();
  }
}
