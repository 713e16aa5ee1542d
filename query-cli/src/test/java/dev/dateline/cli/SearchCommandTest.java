package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  @TempDir private static Path home;

  @BeforeAll
  static void writeArchive() {
    ArchiveExample.writeTo(home.resolve(".local/share/dateline/archive"));
  }

  @Test
  void theBestArticleComesFirst() {
    CommandLineRun run = search("putin", "korea", "treaty");
    assertThat(run.exitCode()).isZero();
    assertThat(run.messages()).isEmpty();
    assertThat(run.results())
        .startsWith("1  Putin and Kim sign mutual defence treaty\n   Reuters · 2024-06-19 · ")
        .contains("/news/pact.txt  ")
        .containsPattern("2 articles \\(1 with every word\\), [0-9]+ ms\n$");
  }

  @Test
  void controlCharactersOfArticlesNeverReachATerminal() {
    assertThat(search("storm").results()).contains("Storm \ufffd[31mhits").doesNotContain("\u001b");
    for (String format : List.of("json", "csv", "tsv", "trec", "paths", "text")) {
      CommandLineRun run =
          at().onTerminal(80).run("search", "--color", "never", "--format", format, "storm");
      assertThat(run.exitCode()).as(format).isZero();
      assertThat(run.results()).as(format).doesNotContain("\u001b");
    }
    assertThat(at().run("search", "--format=csv", "storm").results()).contains("\u001b");
  }

  @Test
  void coloursAreForTerminalsOrOnDemand() {
    assertThat(at().onTerminal(80).run("search", "treaty").results()).contains("\u001b[1;31m");
    assertThat(at().onTerminal(80).with("NO_COLOR", "1").run("search", "treaty").results())
        .doesNotContain("\u001b");
    assertThat(at().onTerminal(80).with("TERM", "dumb").run("search", "treaty").results())
        .doesNotContain("\u001b");
    assertThat(at().run("search", "treaty", "--color=always").results()).contains("\u001b[1;31m");
  }

  @Test
  void jsonIsOneLine() {
    assertThat(search("--format", "json", "grain").results())
        .startsWith("{\"format\":1,\"query_id\":null,\"query\":\"grain\",\"total\":{\"count\":1,")
        .endsWith("}\n")
        .hasLineCount(1);
  }

  @Test
  void aPageNamesTheNext() {
    String first = search("treaty", "--limit", "1").results();
    String cursor = first.substring(first.indexOf("--after ") + 8).strip();
    CommandLineRun second = search("treaty", "--limit", "1", "--after", cursor);
    assertThat(second.results()).startsWith("2  ").contains("/news/box.jsonl");
    for (String format : List.of("json", "ndjson")) {
      assertThat(search("treaty", "--limit", "1", "--after", cursor, "--format", format).results())
          .contains("{\"rank\":2,");
    }
    assertThat(search("treaty", "--limit=1", "--after", cursor, "--format=trec").results())
        .startsWith("1 Q0 ")
        .contains(" 2 ");
    assertThat(search("treaty", "--limit=1", "--after", cursor, "--format=csv").results().lines())
        .last()
        .asString()
        .startsWith(",2,");
  }

  @Test
  void whatIsNoCursorIsWrongUsage() {
    CommandLineRun run = search("treaty", "--after", "nonsense");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.messages())
        .isEqualTo(
            "dateline: --after: \"nonsense\" is no cursor; give the text that an earlier page gave,"
                + " unchanged\n");
    assertThat(search("treaty", "--after", "7.3e800000.3e8.3.2a").messages())
        .contains("another version of Dateline; begin with the first page again\n");
  }

  @Test
  void aCursorOfAnotherQueryOrOrderIsWrongUsage() {
    String first = search("treaty", "--limit", "1").results();
    String cursor = first.substring(first.indexOf("--after ") + 8).strip();
    for (String[] other :
        new String[][] {
          {"storm", "--after", cursor},
          {"treaty", "--sort", "newest", "--after", cursor},
          {"treaty", "--lang", "en", "--after", cursor},
          {"treaty", "--format", "json", "--date", "2024", "--after", cursor}
        }) {
      CommandLineRun run = search(other);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.results()).isEmpty();
      assertThat(run.messages())
          .isEqualTo(
              "dateline: --after: the cursor belongs to another query, or to other filters or another"
                  + " order; repeat those of the page that gave it, or begin with the first page\n");
    }
  }

  @Test
  void allRequiresEveryWord() {
    assertThat(search("putin", "storm", "--format=paths").results())
        .contains("pact.txt", "box.jsonl");
    CommandLineRun none = search("--all", "putin", "storm");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.results()).isEmpty();
    assertThat(none.messages())
        .startsWith("dateline: nothing found; without --all, articles are found that hold some");
  }

  @Test
  void aWordWithOneHyphenIsExcluded() {
    assertThat(search("treaty", "-storm", "--format", "paths").results())
        .isEqualTo("/news/pact.txt\n");
  }

  @Test
  void filtersNarrow() {
    assertThat(search("treaty", "--source", "Reuters", "--format=paths").results())
        .isEqualTo("/news/pact.txt\n");
    assertThat(search("treaty", "--date", "2024-06", "--format=paths").results())
        .isEqualTo("/news/pact.txt\n");
    assertThat(search("treaty", "--date", "2023").exitCode()).isEqualTo(1);
    assertThat(search("treaty", "--lang", "en", "--path", "/news/pact.txt").exitCode()).isZero();
  }

  @Test
  void filtersAloneGiveAllThatTheyLeave() {
    assertThat(search("--source=Reuters", "--format=paths").results())
        .isEqualTo("/news/pact.txt\n");
  }

  @Test
  void aWrongDateSaysWhatIsAccepted() {
    CommandLineRun run = search("x", "--date", "someday");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.messages()).startsWith("dateline: --date: ").contains("2024-06-19");
  }

  @Test
  void nothingFoundIsExitCode1WithAdvice() {
    CommandLineRun run = search("zzzzz");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.results()).isEmpty();
    assertThat(run.messages()).startsWith("dateline: nothing found; check the spelling");
    assertThat(search("zzzzz", "--format", "json").results()).contains("\"hits\":[]");
  }

  @Test
  void aWrongQueryPointsAtTheMistake() {
    CommandLineRun run = search("putin \"north korea");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.messages())
        .startsWith("dateline: column 7: ")
        .endsWith("\n  putin \"north korea\n        ^\n");
  }

  @Test
  void wordsCannotFail() {
    assertThat(search("--words", "putin \"north (korea").exitCode()).isZero();
  }

  @Test
  void aQueryIsExpected() {
    assertThat(search().exitCode()).isEqualTo(2);
    assertThat(search().messages()).startsWith("dateline: dateline search: expected a QUERY");
  }

  @Test
  void aBatchAnswersEachLineAndReportsBadOnes() {
    CommandLineRun run =
        at().reading("q1\tputin\n\nq2\t\"open\nno tab\nq3\tstorm\n")
            .run("search", "--batch", "-", "--format", "trec");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.results().lines().map(line -> line.substring(0, 6)))
        .containsExactly("q1 Q0 ", "q3 Q0 ");
    assertThat(run.messages().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("dateline: -:3: column 1: ");
    assertThat(run.messages()).endsWith("dateline: -:4: expected an id, a tab and a query\n");
  }

  @Test
  void aBatchTakesNoQueryBesideIts() {
    assertThat(search("--batch", "-", "putin").exitCode()).isEqualTo(2);
    assertThat(search("--batch", home.resolve("none").toString()).messages())
        .contains("--batch: there is no file");
  }

  @Test
  void aLimitOf0OnlyCounts() {
    assertThat(search("treaty", "--limit=0").exitCode()).isZero();
    assertThat(search("treaty", "--limit=0").results()).startsWith("2 articles");
  }

  private static CommandLineRun search(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "search";
    System.arraycopy(args, 0, all, 1, args.length);
    return at().run(all);
  }

  private static CommandLineRun at() {
    return new CommandLineRun(home);
  }
}
