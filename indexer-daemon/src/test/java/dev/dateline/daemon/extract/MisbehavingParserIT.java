package dev.dateline.daemon.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.daemon.extract.format.CollectingSink;
import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parsers that hang, crash and take all memory cost their own file and nothing else. */
class MisbehavingParserIT {
  private static final ParserLimits LIMITS = new ParserLimits(Duration.ofSeconds(4), 1, 64, 500);

  @TempDir private Path folder;
  private ParserPool pool;

  @BeforeEach
  void open() {
    pool = new ParserPool(command(LIMITS));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<hang millis=\"600000\" heavy=\"false\"/> | TIMED_OUT | not read within the limit of 4 s",
        "<hang millis=\"600000\" heavy=\"true\" pulse_millis=\"100\"/> | TIMED_OUT"
            + " | not read within the limit of 4 s",
        "<oom/> | CRASHED | its parser needed more than 64 MB of memory",
        "<system_exit/> | CRASHED | its parser ended the process with code .*",
        "<throw class=\"java.lang.NullPointerException\">no such thing</throw> | CORRUPT"
            + " | its parser could not read it: no such thing",
        "<throw class=\"java.lang.StackOverflowError\">deep</throw> | REFUSED"
            + " | it is nested too deeply",
      })
  void onlyItsOwnFileIsLost(String actions, Outcome outcome, String reason) throws IOException {
    Path bad = Minimal.mock(folder.resolve("bad.xml"), actions);
    Path good = Minimal.docx(folder.resolve("good.docx"), "Treaty signed", "They signed it.");

    assertRead(good);
    assertThat(parse(pool, bad))
        .isInstanceOfSatisfying(
            Extraction.Failed.class,
            failed -> {
              assertThat(failed.outcome()).isEqualTo(outcome);
              assertThat(failed.reason()).matches(reason);
            });
    assertRead(good);
  }

  @Test
  void whatParsersPrintDoesNotDisturbTheAnswers() throws IOException {
    Path noisy =
        Minimal.mock(
            folder.resolve("noisy.xml"),
            "<print_out>%s</print_out><print_err>%s</print_err><write element=\"p\">text</write>"
                .formatted("noise ".repeat(20_000), "noise ".repeat(20_000)));

    assertThat(parse(pool, noisy)).isInstanceOf(Extraction.Extracted.class);
  }

  @Test
  void aProcessThatDiedWhileIdleCostsNoFile() throws IOException {
    Path good = Minimal.docx(folder.resolve("good.docx"), "Treaty signed", "They signed it.");
    assertRead(good);
    children().forEach(ProcessHandle::destroyForcibly);

    assertRead(good);
  }

  @Test
  void processesAreReplacedAfterSomeFiles() throws IOException {
    Path good = Minimal.docx(folder.resolve("good.docx"), "Treaty signed", "They signed it.");
    try (ParserPool shortLived =
        new ParserPool(command(new ParserLimits(Duration.ofSeconds(30), 1, 64, 1)))) {
      assertThat(parse(shortLived, good)).isInstanceOf(Extraction.Extracted.class);
      await().until(() -> children().isEmpty());
      assertThat(parse(shortLived, good)).isInstanceOf(Extraction.Extracted.class);
    }
  }

  @Test
  void closingEndsTheProcessesAndGivesUpTheirFiles() throws Exception {
    Path hang = Minimal.mock(folder.resolve("hang.xml"), "<hang millis=\"600000\"/>");
    ParserPool closing =
        new ParserPool(command(new ParserLimits(Duration.ofMinutes(5), 1, 64, 500)));
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Extraction> parsed = threads.submit(() -> parse(closing, hang));
      await().until(() -> !children().isEmpty());
      closing.close();

      assertThatThrownBy(parsed::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(CancellationException.class);
    }
    await().until(() -> children().isEmpty());
    assertThatThrownBy(() -> parse(closing, hang)).isInstanceOf(CancellationException.class);
  }

  @Test
  void aProcessEndsWhenItsInputDoesAndTakesItsFolderAlong() throws Exception {
    Path own = Files.createDirectory(folder.resolve("dateline-parser-1"));
    Process child =
        command(LIMITS).inFolder(own).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(child.getInputStream().read()).isEqualTo(ParserProcess.READY);
    CompletableFuture<Process> end = child.onExit();

    child.getOutputStream().close();

    assertThat(end.get(20, TimeUnit.SECONDS).exitValue()).isZero();
    assertThat(own).doesNotExist();
  }

  private static ParserCommand command(ParserLimits limits) {
    return new ParserCommand(limits, DocumentLimits.DEFAULT, null);
  }

  private static Extraction parse(ParserPool parsers, Path file) {
    CollectingSink sink = new CollectingSink(1_000_000);
    return sink.extraction(parsers.read(file, null, sink));
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().toList();
  }

  private void assertRead(Path good) {
    assertThat(parse(pool, good))
        .isInstanceOfSatisfying(
            Extraction.Extracted.class,
            extracted ->
                assertThat(extracted.articles().getFirst().headline()).isEqualTo("Treaty signed"));
  }
}
