package dev.dateline.daemon.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project's own articles and hostile files, through the parser processes. */
class DocumentsIT {
  @TempDir private static Path cache;
  private static Extractor extractor;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    extractor =
        new Extractor(
            new ExtractorSettings(
                ParserLimits.DEFAULT, DocumentLimits.DEFAULT, cache.resolve("dateline")));
  }

  @AfterAll
  static void close() {
    extractor.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "docx/ftx-bankruptcy.docx | Crypto exchange FTX files for bankruptcy | Luis Perera"
            + " | 2022-11-11 | NASSAU, Bahamas",
        "odt/colombia-farc-peace.odt"
            + " | Colombia and FARC rebels sign peace accord after 52 years of war"
            + " | Beatriz Conceição | 2016-09-26 | CARTAGENA",
        "rtf/greek-bailout-referendum.rtf | Greeks say No to terms of bailout in referendum"
            + " | Selin Aydemir | 2015-07-05 | ATHENS",
        "pdf/scotland-referendum.pdf | Scotland votes to stay in the United Kingdom"
            + " | Ewan Strachan | 2014-09-19 | EDINBURGH",
        "epub/thai-cave-rescue.epub | All twelve boys and coach saved from flooded Thai cave"
            + " | Linh Carver | 2018-07-10 | CHIANG RAI, Thailand",
        "eml/beirut-explosion.eml | Huge explosion in Beirut port devastates city | Omar Haddad"
            + " | 2020-08-04 | BEIRUT",
        "eml/mars-perseverance.eml"
            + " | Perseverance rover lands safely on Mars – with a helicopter"
            + " | Example Press Newsroom | 2021-02-18 | PASADENA, California",
        "html/lula-wins.html | Lula narrowly beats Bolsonaro in Brazil's presidential election"
            + " | Beatriz Conceição | 2022-10-30 | SÃO PAULO",
        "html/credit-suisse-ubs.html | UBS takes over Credit Suisse in emergency rescue"
            + " | Jürg Oberholzer | 2023-03-19 | ZÜRICH",
        "txt/scholz-kanzler.txt | Bundestag wählt Olaf Scholz zum neuen Bundeskanzler"
            + " | Jürgen Mühlbauer | 2021-12-08 | BERLIN",
        "md/who-pandemic.md | WHO declares coronavirus outbreak a pandemic | Dana Whitlock"
            + " | 2020-03-11 | GENEVA",
      })
  void articlesAreReadFromEveryFormat(
      String file, String headline, String author, String day, String place) {
    Article article = article(TestData.file("articles/" + file));

    assertThat(article.headline()).isEqualTo(headline);
    assertThat(article.credits().authors()).containsExactly(author);
    assertThat(article.published().toString()).startsWith(day);
    assertThat(article.credits().dateline().place()).isEqualTo(place);
    assertThat(article.body()).hasSizeGreaterThan(800).doesNotContain(headline, author);
    assertThat(article.body().lines()).hasSizeBetween(3, 12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty.pdf | EMPTY | the file is empty",
        "encrypted.pdf | ENCRYPTED | it needs a password",
        "encrypted.zip | UNSUPPORTED | an archive file; unpack it into the folder",
        "zip-bomb.zip | UNSUPPORTED | an archive file; unpack it into the folder",
        "bomb.docx | REFUSED | it unpacks to far more than it is",
        "billion-laughs.xml | REFUSED | its XML entities expand beyond the limit",
        "truncated.docx | CORRUPT | its parser could not read it: XML document structures must"
            + " start and end within the same entity.",
        "truncated.pdf | CORRUPT | damaged: the end of the file is missing",
        "page-loop.pdf | EMPTY | it holds no text",
        "really-noise.txt | UNSUPPORTED | its content is no text",
      })
  void badFilesSayWhatIsWrong(String file, Outcome outcome, String reason) {
    assertThat(extractor.extract(TestData.file("hostile/" + file)))
        .isInstanceOfSatisfying(
            Extraction.Failed.class,
            failed -> {
              assertThat(failed.outcome()).isEqualTo(outcome);
              assertThat(failed.reason()).isEqualTo(reason);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "really-a-pdf.txt, Scotland votes to stay in the United Kingdom",
    "really-a-docx.html, Crypto exchange FTX files for bankruptcy",
    "really-html.docx, Lighthouse page",
    "really-text.pdf, Lighthouse keeper Ann retires after forty years",
    "no-extension, Lighthouse keeper Noah retires after forty years",
    "deep.html, Lighthouse deep down",
  })
  void aFileIsWhatItsContentIs(String file, String headline) {
    assertThat(article(TestData.file("hostile/" + file)).headline()).isEqualTo(headline);
  }

  @Test
  void everyHostileFileReachesAnOutcomeAndLeaksNothing() throws IOException {
    List<Path> files;
    try (Stream<Path> hostile = Files.list(TestData.file("hostile"))) {
      files = hostile.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      Extraction extraction = extractor.extract(file);
      assertThat(extraction).as("%s", file).isNotNull();
      if (extraction instanceof Extraction.Extracted extracted
          && file.toString().endsWith("external-entity.xml")) {
        assertThat(extracted.articles().toString()).doesNotContain("OUTSIDE");
      }
    }
  }

  @Test
  void noDocumentReachesForTheNetwork() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      String url = "http://127.0.0.1:%d/x".formatted(server.getLocalPort());
      Files.writeString(
          folder.resolve("a.xml"),
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"%s\">]><a>text &e;</a>"
              .formatted(url));
      Files.writeString(
          folder.resolve("b.html"),
          "<link rel=stylesheet href='%s'><p>text</p><img src='%s'>".formatted(url, url));
      Files.writeString(
          folder.resolve("c.xhtml"),
          "<!DOCTYPE html SYSTEM \"%s\"><html><p>text</p></html>".formatted(url));
      for (String name : List.of("a.xml", "b.html", "c.xhtml")) {
        assertThat(extractor.extract(folder.resolve(name))).isNotNull();
      }

      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void textOfAttachmentsIsAppended() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.eml"),
            """
            From: Jane Doe <jane@example.org>
            Subject: Treaty signed
            Message-ID: <1@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain

            See the attachment.
            --x
            Content-Type: text/html; name="story.html"
            Content-Disposition: attachment; filename="story.html"

            <html><body><p>The whole text of the treaty, article by article.</p></body></html>
            --x--
            """);

    Article article = article(file);

    assertThat(article.provenance().sourceId()).isEqualTo("1@example.org");
    assertThat(article.lead()).isEqualTo("See the attachment.");
    assertThat(article.body()).contains("The whole text of the treaty, article by article.");
  }

  @Test
  void parsersKeepTheirListOfFontsInTheCacheFolder() {
    article(TestData.file("articles/pdf/scotland-referendum.pdf"));

    assertThat(cache.resolve("dateline/.pdfbox.cache")).exists();
  }

  @Test
  void aDocumentBeyondTheLimitOfTextIsCutAndSaysSo() throws IOException {
    ExtractorSettings small =
        new ExtractorSettings(
            new ParserLimits(Duration.ofSeconds(30), 1, 128, 10),
            new DocumentLimits(100, 1L << 30, 10, 10, 1_000),
            null);
    Path file = Minimal.docx(folder.resolve("a.docx"), "Headline", "x".repeat(90), "y".repeat(90));

    try (Extractor bounded = new Extractor(small)) {
      assertThat(bounded.extract(file))
          .isInstanceOfSatisfying(
              Extraction.Extracted.class,
              extracted -> {
                assertThat(extracted.truncated()).isTrue();
                assertThat(extracted.articles().getFirst().body()).contains("x".repeat(90));
              });
    }
  }

  private static Article article(Path file) {
    Extraction extraction = extractor.extract(file);
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).articles().getFirst();
  }
}
