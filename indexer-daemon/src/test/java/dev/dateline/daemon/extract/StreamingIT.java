package dev.dateline.daemon.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.CollectingSink;
import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.daemon.extract.format.FileSink;
import dev.dateline.daemon.extract.format.Given;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes of files whose articles a parser process sends one by one, wherever that breaks off.
 */
@Timeout(120)
class StreamingIT {
  private static final ParserLimits LIMITS = new ParserLimits(Duration.ofSeconds(3), 1, 512, 500);

  private static final DocumentLimits SMALL = new DocumentLimits(1_000, 1_000_000, 1, 1, 1_000);

  @TempDir private Path folder;
  private ParserPool pool;

  @BeforeEach
  void open() {
    pool = new ParserPool(new ParserCommand(LIMITS, SMALL, null, ScriptedFormat.class));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void articlesComeOneByOneWithWhoReadThem() throws IOException {
    Given given = read("A", "B", "problem odd", "C");

    assertThat(given.headlines()).containsExactly("A", "B", "C");
    assertThat(given.tokens()).containsExactly("1", "2", "4");
    assertThat(given.problems()).containsExactly(new Problem(3, "odd"));
    assertThat(given.by()).isEqualTo(new ReadBy("scripted", 1, "text/plain"));
    assertThat(given.endToken()).isEqualTo("4");
  }

  @Test
  void readingGoesOnBehindAToken() throws IOException {
    Given given = new Given();
    given.ended(pool.read(script("A", "B", "C"), new GoOn("scripted", "2"), given));

    assertThat(given.goesOn()).isTrue();
    assertThat(given.headlines()).containsExactly("C");
  }

  @Test
  void theTokenOfAnotherReaderIsNotTaken() throws IOException {
    Given given = new Given();
    given.ended(pool.read(script("A", "B", "C"), new GoOn("another", "2"), given));

    assertThat(given.goesOn()).isFalse();
    assertThat(given.headlines()).containsExactly("A", "B", "C");
  }

  @Test
  void whatCameBeforeADeathStays() throws IOException {
    Given given = read("A", "sleep 50", "B", "sleep 50", "exit 7");

    assertThat(given.headlines()).containsExactly("A", "B");
    assertThat(given.failure())
        .isEqualTo(new Ending.Failure(Outcome.CRASHED, "its parser ended the process with code 7"));
    assertThat(read("A").headlines()).containsExactly("A");
  }

  @Test
  void aKilledProcessCostsNothing() throws IOException {
    Given given =
        read("A", "sleep 50", "B", "sleep 50", "killed-once " + folder.resolve("mark"), "C");

    assertThat(given.headlines()).containsExactly("A", "B", "C");
    assertThat(given.ending()).isInstanceOf(Ending.Done.class);
  }

  @Test
  void oneThatIsKilledAgainMayBeReadOnLater() throws IOException {
    Given given = read("A", "sleep 50", "B", "sleep 50", "killed now");

    assertThat(given.headlines()).containsExactly("A", "B");
    assertThat(given.failure().mayPass()).isTrue();
  }

  @Test
  void aFileThatIsKilledAgainBeforeItGaveAnythingHasCrashed() throws IOException {
    Given given = read("killed now", "A");

    assertThat(given.failure().outcome()).isEqualTo(Outcome.CRASHED);
    assertThat(given.failure().mayPass()).isFalse();
  }

  @Test
  void garbageOnThePipeEndsTheProcessAndNoMore() throws IOException {
    Given given = read("A", "sleep 50", "garbage Hello, is anybody there?", "sleep 600000");

    assertThat(given.headlines()).containsExactly("A");
    assertThat(given.failure().outcome()).isEqualTo(Outcome.CRASHED);
    assertThat(given.failure().reason())
        .startsWith("its parser process answered in an unknown way");
    assertThat(read("A").headlines()).containsExactly("A");
  }

  @Test
  void anArticleBeyondTheLimitIsLeftOutAndSaidSo() throws IOException {
    Given given = read("A", "long B", "C");

    assertThat(given.headlines()).containsExactly("A", "C");
    assertThat(given.isTruncated()).isTrue();
    assertThat(given.problems())
        .containsExactly(new Problem(2, "an article is longer than the limit; it was left out"));
  }

  @Test
  void slowButSteadyOutlivesTheTimeLimit() throws IOException {
    Given given =
        read("A", "sleep 1500", "B", "sleep 1500", "C", "sleep 1500", "D", "sleep 1500", "E");

    assertThat(given.headlines()).containsExactly("A", "B", "C", "D", "E");
    assertThat(given.ending()).isInstanceOf(Ending.Done.class);
  }

  @Test
  void aHangBehindAnArticleEndsAtTheTimeLimit() throws IOException {
    Given given = read("A", "sleep 50", "B", "sleep 600000");

    assertThat(given.headlines()).containsExactly("A", "B");
    assertThat(given.failure())
        .isEqualTo(
            new Ending.Failure(
                Outcome.TIMED_OUT,
                "no article came within the limit of 3 s; the rest was not read"));
  }

  @Test
  void howLongItTakesToWriteWhatCameIsNotTheFilesDoing() throws IOException {
    Given given = new Given();
    Slow slow = new Slow(given, 4_000);
    given.ended(pool.read(script("many 20000", "Last"), null, slow));

    assertThat(given.articles()).hasSize(20_001);
    assertThat(given.ending()).isInstanceOf(Ending.Done.class);
  }

  @Test
  void whoeverWantsNoMoreEndsTheReading() throws IOException {
    CollectingSink little = new CollectingSink(15);

    Extraction extraction =
        little.extraction(pool.read(script("A", "B", "C", "D", "sleep 600000"), null, little));

    assertThat(extraction)
        .isInstanceOfSatisfying(
            Extraction.Extracted.class,
            extracted -> {
              assertThat(extracted.articles()).hasSize(2);
              assertThat(extracted.truncated()).isTrue();
            });
    assertThat(read("A").headlines()).containsExactly("A");
  }

  @Test
  void aSinkThatFailsIsHeardAndTheNextFileIsRead() throws IOException {
    Path script = script("A", "B");

    assertThatThrownBy(() ->
            pool.read(
                script,
                null,
                new Slow(new Given(), 0) {
                  @Override
                  public void article(Article article, Place end) {
                    throw new IllegalStateException("full");
                  }
                }))
        .hasMessage("full");
    assertThat(read("A").headlines()).containsExactly("A");
  }

  private Given read(String... lines) throws IOException {
    Given given = new Given();
    return given.ended(pool.read(script(lines), null, given));
  }

  private Path script(String... lines) throws IOException {
    return Files.write(folder.resolve("script.txt"), List.of(lines));
  }

  /** Takes its time once. */
  private static class Slow implements FileSink {
    private final Given given;
    private final long pauseMillis;

    Slow(Given given, long pauseMillis) {
      this.given = given;
      this.pauseMillis = pauseMillis;
    }

    @Override
    public void begun(ReadBy by, boolean goesOn) {
      given.begun(by, goesOn);
    }

    @Override
    public void article(Article article, Place end) {
      given.article(article, end);
      if (given.articles().size() == 10) {
        try {
          Thread.sleep(pauseMillis);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    public void problem(Problem problem) {
      given.problem(problem);
    }

    @Override
    public void truncated() {
      given.truncated();
    }

    @Override
    public void mediaType(String mediaType) {
      given.mediaType(mediaType);
    }
  }
}
