package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.SearchRequest;
import dev.dateline.settings.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryMainTest {
  @TempDir private Path home;
  private Path archive;

  @BeforeEach
  void nameArchive() {
    archive = home.resolve("archive");
  }

  @Test
  void helpListsCommandsSettingsAndExitCodes() {
    CommandLineRun run = run("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.results())
        .contains("\n  search      find articles, the best first\n")
        .contains("datelined index FOLDER")
        .contains("\n   70  internal error\n");
  }

  @Test
  void everyCommandHasHelpAndNoLineOfItIsTooLong() {
    for (String command : new QueryCommands().names()) {
      CommandLineRun run = run(command, "--help");
      assertThat(run.exitCode()).as(command).isZero();
      assertThat(run.results()).startsWith("dateline " + command + ": ");
      assertThat(run.results().lines()).allMatch(line -> line.length() <= 80);
      assertThat(run("help", command).results()).isEqualTo(run.results());
    }
  }

  @Test
  void versionNamesProgramAndJava() {
    assertThat(run("--version").results()).startsWith("dateline ").contains("Java ");
  }

  @Test
  void noCommandIsWrongUsageButStillHelps() {
    assertThat(run().exitCode()).isEqualTo(2);
    assertThat(run().results()).isEmpty();
    assertThat(run().messages()).contains("Commands:");
  }

  @Test
  void aMisspelledCommandNamesTheNearest() {
    assertThat(run("serch", "x").exitCode()).isEqualTo(2);
    assertThat(run("serch", "x").messages())
        .isEqualTo("dateline: serch: no such command; did you mean: dateline search\n");
    assertThat(run("putin", "treaty").messages())
        .isEqualTo(
            "dateline: putin: no such command; did you mean: dateline search putin treaty\n");
    assertThat(run("--limit", "3").messages()).contains("the command comes first");
  }

  @Test
  void allMistakesAreReportedTogether() {
    CommandLineRun run =
        new CommandLineRun(home).with("DATELINE_SORT", "best").run("search", "--limit=x", "--alll");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.messages())
        .isEqualTo(
            """
            dateline: --limit: got "x", expected a whole number from 0 to 10000
            --alll: no such option; did you mean --all?
            DATELINE_SORT: got "best", expected one of relevance, newest, oldest
            See dateline search --help
            """);
  }

  @Test
  void aMissingArchiveSaysHowToMakeOne() {
    CommandLineRun run = run("search", "x");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.messages())
        .startsWith("dateline: ")
        .contains(archive.toString())
        .contains("datelined index");
  }

  @Test
  void fieldsListsEachFieldWithAnExample() {
    assertThat(run("fields").results()).contains("headline  title").contains("date:2024-06");
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    assertThat(run("completion", "bash").results())
        .contains("search) words=\"--help --format")
        .endsWith("complete -o default -F _dateline dateline\n");
    assertThat(run("completion", "fish").results()).contains("-l batch");
    assertThat(run("completion", "tcsh").exitCode()).isEqualTo(2);
  }

  @Test
  void aReaderThatHasGoneAwayIsNoError() {
    CommandLineRun run = new CommandLineRun(home).writingTo(failing("Broken pipe")).run("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.messages()).isEmpty();
  }

  @Test
  void aFullDiskIsAnError() throws IOException {
    Path full = Path.of("/dev/full");
    if (!Files.exists(full)) {
      return; // no such device on this system
    }
    try (OutputStream out = Files.newOutputStream(full)) {
      CommandLineRun run = new CommandLineRun(home).writingTo(out).run("--help");
      assertThat(run.exitCode()).isEqualTo(8);
      assertThat(run.messages()).startsWith("dateline: cannot write the results: ").hasLineCount(1);
    }
  }

  @Test
  void anInternalErrorIsOneLineUnlessDebugging() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("a bug");
          }
        };
    CommandLineRun run = new CommandLineRun(home).writingTo(broken).run("--help");
    assertThat(run.exitCode()).isEqualTo(70);
    assertThat(run.messages())
        .startsWith(
            "dateline: internal error: java.lang.IllegalStateException: a bug; this is a bug")
        .hasLineCount(1);
    assertThat(
            new CommandLineRun(home)
                .with("DATELINE_DEBUG", "1")
                .writingTo(broken)
                .run("--help")
                .messages())
        .contains("at dev.dateline.program.");
  }

  @Test
  void theLimitIsThatOfRequests() {
    assertThat(Setting.LIMIT.accepts())
        .isEqualTo("a whole number from 0 to " + SearchRequest.MOST_HITS);
    assertThat(Setting.LIMIT.defaultText()).isEqualTo("" + SearchRequest.DEFAULT_LIMIT);
  }

  private CommandLineRun run(String... args) {
    return new CommandLineRun(home).with("DATELINE_ARCHIVE", archive.toString()).run(args);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
