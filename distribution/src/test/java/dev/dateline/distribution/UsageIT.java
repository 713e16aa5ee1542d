package dev.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs behave as people and scripts expect. */
class UsageIT {
  private static final List<String> DATELINE =
      List.of("search", "show", "status", "fields", "completion");
  private static final List<String> DATELINED =
      List.of("index", "watch", "forget", "status", "files", "failed", "extract");
  private static final int ARTICLES = 2_000;

  @TempDir static Path folder;
  private static Path news;
  private static Programs programs;

  @BeforeAll
  static void index() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    new Newsroom(Seeds.random(UsageIT.class)).jsonLines(news.resolve("wire.jsonl"), 0, ARTICLES);
    Files.writeString(news.resolve("story.txt"), "A treaty in Oslo\n\nIt was signed in Oslo.\n");
    programs = Programs.in(folder);
    programs.datelined("index", news.toString()).endedWith(0);
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : DATELINE) {
      assertHelp(programs.dateline(command, "--help"), "dateline " + command);
    }
    for (String command : DATELINED) {
      assertHelp(programs.datelined(command, "--help"), "datelined " + command);
    }
  }

  @Test
  void theProgramsListTheirCommandsAndTheirVersion() {
    assertThat(programs.dateline("--help").endedWith(0).out()).contains(DATELINE);
    assertThat(programs.datelined("--help").endedWith(0).out()).contains(DATELINED);
    assertThat(programs.dateline("--version").endedWith(0).out()).startsWith("dateline 0.");
    assertThat(programs.datelined("--version").endedWith(0).out()).startsWith("datelined 0.");
  }

  @Test
  void wrongUsageEndsWithTwoAndSaysWhatIsWrong() {
    assertUsage(programs.dateline("serch", "x"), "serch", "search");
    assertUsage(programs.datelined("indx", "x"), "indx", "index");
    assertUsage(programs.dateline("search", "--limt", "3", "x"), "--limt", "--limit");
    assertUsage(programs.dateline("search", "--limit", "many", "x"), "--limit", "many");
    assertUsage(programs.dateline("search"), "QUERY");
    assertUsage(programs.dateline("show", news + "/none"), "none");
    assertUsage(programs.dateline("search", "headlin:x"), "headlin", "headline");
    assertUsage(programs.dateline("search", "\"open"), "column 1");
    assertUsage(programs.datelined("index"), "PATH");
    assertUsage(programs.datelined("index", news + "/none"), "none");
    assertUsage(programs.datelined("index", "--parsers", "0", news.toString()), "--parsers", "0");
    assertUsage(programs.datelined("extract", news + "/none"), "none");
    assertUsage(programs.datelined("forget", news + "/none"), "none", news.toString());
    assertUsage(programs.with("DATELINE_LIMIT", "x").dateline("search", "x"), "DATELINE_LIMIT");
  }

  @Test
  void scriptsLearnFromTheExitCodeWhetherSomethingWasFound() {
    programs.dateline("search", "oslo").endedWith(0);
    programs.dateline("search", "xyzzyxyzzy").endedWith(1);
    programs.dateline("show", news.resolve("story.txt").toString()).endedWith(0);
    programs.dateline("show", Programs.HOME.resolve("LICENSE").toString()).endedWith(1);
    assertThat(programs.datelined("failed").endedWith(0).out()).doesNotContain("story.txt");
  }

  @Test
  void resultsThatCannotBeWrittenEndWithEight() {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no device that is always full");
    for (String command :
        List.of("dateline\" search oslo", "datelined\" files", "datelined\" status")) {
      Run run = programs.shell("\"$bin/" + command + " >/dev/full").endedWith(8);
      assertThat(run.err()).contains("write");
    }
  }

  @Test
  void aSignalEndsACommandThatOnlyReads() {
    Run run =
        programs.shell(
            "mkfifo \"$1\"; \"$bin/datelined\" extract --files-from \"$1\" & pid=$!;"
                + " exec 3>\"$1\"; sleep 2; kill -TERM $pid; wait $pid",
            folder.resolve("pipe"));
    run.endedWith(143);
  }

  @Test
  void aLogThatCannotBeKeptIsNoReasonToStopButIsTold() {
    Run run = programs.datelined("index", "--log-dir", "/proc/logs", news.toString());
    assertThat(run.endedWith(0).err()).contains("no log is kept", "/proc/logs");
  }

  @Test
  void watchingAnArchiveThatIsNotThereMakesNone() {
    Programs other = programs.withArchive("mistyped");
    assertThat(other.datelined("watch").endedWith(3).err()).contains("there is no archive");
    assertThat(other.archive()).doesNotExist();
  }

  @Test
  void anExtractionLeavesNothingBehind() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path page = Files.writeString(folder.resolve("page.html"), "<title>A</title><p>Some text.");

    programs.from(empty).datelined("extract", page.toString()).endedWith(0);

    try (Stream<Path> left = Files.list(empty)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFolderIsCoveredByWhateverNameItIsCalled() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), news);

    Run run = programs.datelined("index", link.toString()).endedWith(0);

    assertThat(run.err()).contains("0 indexed");
    assertThat(programs.datelined("status").endedWith(0).out()).doesNotContain(link.toString());
  }

  @Test
  void bothProgramsReportTheSame() {
    for (String format : List.of("text", "json")) {
      String report = programs.dateline("status", "--format", format).endedWith(0).out();
      assertThat(report).contains(news.toString());
      assertThat(programs.datelined("status", "--format", format).endedWith(0).out())
          .isEqualTo(report);
    }
  }

  @Test
  void whoWatchesATerminalSeesHowFarAPassIs() {
    assumeTrue(Files.exists(Path.of("/usr/bin/script")), "no script to make a terminal with");
    String inATerminal = "exec script -qec \"'$bin/datelined' index '$1'\" /dev/null";
    String clearsTheLine = "\u001B[K";

    Run watched = programs.shell(inATerminal, news).endedWith(0);
    assertThat(watched.out()).contains(clearsTheLine).contains("0 indexed");
    Run unwatched = programs.datelined("index", news.toString()).endedWith(0);
    assertThat(unwatched.err()).doesNotContain(clearsTheLine);
  }

  @Test
  void resultsAndMessagesAreKeptApart() {
    Run found = programs.dateline("search", "oslo").endedWith(0);
    assertThat(found.out()).contains("A treaty in Oslo");
    assertThat(found.err()).isEmpty();
    Run run = programs.datelined("index", news.toString()).endedWith(0);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("0 indexed");
  }

  @Test
  void whoReadsNoFurtherGetsNoMessage() throws IOException {
    for (String command :
        List.of(
            "dateline search --limit 10000 --format ndjson the",
            "dateline search --limit 10000 the",
            "datelined extract --format ndjson \"$2\"",
            "datelined extract \"$2\"")) {
      Path code = folder.resolve("code");
      Run run =
          programs.shell(
              "{ \"$bin\"/%s; echo $? >\"$1\"; } | head -1".formatted(command),
              code,
              news.resolve("wire.jsonl"));
      assertThat(run.lines()).as(command).hasSize(1);
      assertThat(run.err()).as(command).isEmpty();
      assertThat(Files.readString(code)).as(command).isEqualTo("0\n");
    }
  }

  @Test
  void pathsMayHoldBlanksAndBeRelative() throws IOException {
    Path base = Files.createDirectories(folder.resolve("my news/of today"));
    Files.writeString(base.resolve("a story.txt"), "A blank\n\nIt was about blanks.\n");
    Programs there = programs.from(folder.resolve("my news"));
    String archive = "the archive";
    there.datelined("index", "--archive", archive, "of today").endedWith(0);
    Run found =
        there.dateline("search", "--archive", archive, "--format", "paths", "blanks").endedWith(0);
    assertThat(found.lines()).containsExactly(base.resolve("a story.txt").toString());
    there.dateline("show", "--archive", archive, "of today/a story.txt").endedWith(0);
    Files.writeString(base.resolve("another.txt"), "Another blank\n\nAnother one.\n");
    there.datelined("index", "--archive=" + archive, "./of today/../of today").endedWith(0);
    there.dateline("search", "--archive", archive, "another").endedWith(0);
  }

  @Test
  void theArchiveIsTheUsersOwnWhereNoneIsNamed() {
    Programs usual = programs.without("DATELINE_ARCHIVE");
    usual.datelined("index", news.resolve("story.txt").toString()).endedWith(0);
    assertThat(folder.resolve("data/dateline/archive")).isDirectory();
    usual.dateline("search", "oslo").endedWith(0);
  }

  @Test
  void nothingIsWrittenOutsideTheUsersFolders() {
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void namesAreRightInAnyLocale() {
    Programs plain =
        programs
            .withArchive("plain-locale")
            .without("LC_ALL")
            .without("LC_CTYPE")
            .with("LANG", "C");
    plain
        .shell(
            """
            mkdir -p "$1" && cd "$1" &&
            printf 'Caf\\303\\251 opens\\n\\nThe caf\\303\\251 has opened.\\n' \
              >"$(printf 'caf\\303\\251.txt')"
            """,
            folder.resolve("plain"))
        .endedWith(0);
    plain.datelined("index", folder.resolve("plain").toString()).endedWith(0);
    Run found = plain.dateline("search", "--format", "paths", "cafe").endedWith(0);
    assertThat(found.lines()).singleElement().asString().endsWith("/plain/caf\u00e9.txt");
    Run shown = plain.shell("\"$bin/dateline\" show \"$1\"/caf*.txt", folder.resolve("plain"));
    assertThat(shown.endedWith(0).out()).contains("Caf\u00e9 opens");
  }

  @Test
  void anInstallationNeedNotBeWritable() throws IOException {
    Path home = Files.createDirectories(folder.resolve("opt/date line"));
    programs.shell("cp -R \"$1\"/* \"$2\" && chmod -R a-w \"$2\"", Programs.HOME, home);
    try {
      Programs installed = programs.installedIn(home).from(home);
      installed.datelined("status").endedWith(0);
      Run shown = installed.dateline("show", news.resolve("story.txt").toString()).endedWith(0);
      assertThat(shown.out()).contains("A treaty in Oslo");
      try (Stream<Path> walk = Files.walk(home);
          Stream<Path> original = Files.walk(Programs.HOME)) {
        assertThat(walk.count()).isEqualTo(original.count());
      }
    } finally {
      programs.shell("chmod -R u+w \"$1\"", home);
    }
  }

  @Test
  void aForgottenFolderIsNotFoundAnyMore() throws IOException {
    Programs own = programs.withArchive("forgetful");
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(first.resolve("a.txt"), "The first story\n\nA first sentence.\n");
    Files.writeString(second.resolve("b.txt"), "The second story\n\nA second sentence.\n");
    own.datelined("index", first.toString(), second.toString()).endedWith(0);
    assertThat(own.datelined("forget", first.toString()).endedWith(0).err()).contains("1 files");
    own.dateline("search", "first").endedWith(1);
    own.dateline("search", "second").endedWith(0);
    assertThat(own.datelined("status").out())
        .contains(second.toString())
        .doesNotContain(first.toString());
  }

  private static void assertHelp(Run run, String name) {
    run.endedWith(0);
    assertThat(run.out()).contains(name, "Usage", "--help");
    assertThat(run.err()).isEmpty();
  }

  private static void assertUsage(Run run, String... parts) {
    run.endedWith(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(parts);
  }
}
