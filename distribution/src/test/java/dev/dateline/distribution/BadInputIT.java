package dev.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file, whatever it holds and however it is called, costs more than itself. */
class BadInputIT {
  @TempDir static Path folder;
  private static Path news;
  private static Programs programs;
  private static Run index;

  /** What became of each file, by its exact address. */
  private static final Map<String, FileRecord> RECORDS = new HashMap<>();

  @BeforeAll
  static void indexAll() throws IOException {
    news = folder.resolve("news");
    programs = Programs.in(folder).with("DATELINE_PARSE_TIMEOUT", "20s");
    // By the shell, since in some locales Java cannot name these files.
    programs
        .shell(
            """
            set -e
            cp -R "$1" "$2"
            cd "$2"
            cp two.dots..in.name.txt "$(printf 'not utf-8 \\377\\376.txt')"
            cp two.dots..in.name.txt "$(printf 'line\\nbreak.txt')"
            printf 'Nobody may read this\\n\\nNot a word of it.\\n' >unreadable.txt
            chmod 000 unreadable.txt
            mkfifo pipe.txt
            ln -s nothing.txt broken-link.txt
            ln -s self.txt self.txt
            mkdir loop
            ln -s .. loop/up
            ln -s . loop/here
            printf 'In the loop\\n\\nA lighthouse stands in the loop.\\n' >loop/story.txt
            """,
            Programs.TEST_DATA.resolve("hostile"),
            news)
        .endedWith(0);
    index = programs.datelined("index", news.toString());
    try (HeldArchive archive = HeldArchive.open(programs.archive());
        Stream<FileRecord> files = archive.newest().files("")) {
      files.forEach(file -> RECORDS.put(file.key().uri(), file));
    }
  }

  @Test
  void theRunEndsWell() {
    index.endedWith(0);
    assertThat(index.err()).doesNotContain("internal error", "Exception");
  }

  @Test
  void everyFileHasARecordedOutcome() throws IOException {
    Set<String> files;
    try (Stream<Path> walk = Files.walk(news)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !Files.isSymbolicLink(file))
              .map(file -> "file://" + file.toUri().getRawPath())
              .filter(uri -> !uri.endsWith("/.hidden.txt"))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    files.add("file://" + news.toUri().getRawPath() + "self.txt"); // a link that cannot be followed
    assertThat(RECORDS.keySet()).containsExactlyInAnyOrderElementsOf(files);
    assertThat(RECORDS.values()).noneMatch(file -> file.outcome() == Outcome.WAITING);
    assertThat(RECORDS.values())
        .filteredOn(file -> file.outcome() != Outcome.EXTRACTED)
        .allMatch(file -> file.reason() != null && !file.reason().isBlank());
  }

  @Test
  void filesWithOddNamesAreFoundAndShown() {
    for (String name :
        new String[] {
          "name%20with%20spaces.txt",
          "100%25%20sure%20%2541%252F.txt",
          "issue%20%237.txt",
          "%C3%BCn%C3%AFc%C3%B6d%C3%A9%20%E2%80%93%20%E6%97%A5%E6%9C%AC%E8%AA%9E%20%F0%9F%98%80.txt",
          "e%CC%81%20decomposed.txt",
          "-leading-dash.txt",
          "not%20utf-8%20%FF%FE.txt",
          "line%0Abreak.txt"
        }) {
      FileRecord file = RECORDS.get("file://" + news.toAbsolutePath() + "/" + name);
      assertThat(file).as(name).isNotNull();
      assertThat(file.contents().articles()).as(name).isEqualTo(1);
      Run shown = programs.dateline("show", String.valueOf(file.firstArticle()));
      assertThat(shown.endedWith(0).out()).as(name).isNotBlank();
    }
  }

  @Test
  void everythingCanBeListed() {
    assertThat(programs.datelined("files", "--format", "ndjson").endedWith(0).lines())
        .hasSameSizeAs(RECORDS.keySet())
        .allMatch(line -> line.startsWith("{\"path\":") && line.endsWith("}"));
    programs.datelined("files").endedWith(0);
    programs.datelined("failed").endedWith(0);
    assertThat(programs.datelined("status").endedWith(0).out())
        .contains("encrypted", "corrupt", "empty");
  }

  @Test
  void whatIsFoundIsSafeToShow() {
    for (String format : new String[] {"text", "json", "ndjson", "csv", "tsv", "trec", "paths"}) {
      Run run =
          programs
              .dateline("search", "--format", format, "--limit", "100", "lighthouse")
              .endedWith(0);
      String allowed = format.equals("csv") ? "\t\r\n" : "\t\n"; // CSV has lines as mail has
      assertThat(run.out().chars().filter(c -> c < ' ' && allowed.indexOf(c) < 0))
          .as("control characters in " + format)
          .isEmpty();
    }
  }

  @Test
  void whatAFileNamesOutsideIsNotRead() {
    try (HeldArchive archive = HeldArchive.open(programs.archive())) {
      assertThat(archive.pathsWith("OUTSIDE")).noneMatch(path -> path.endsWith(".xml"));
    }
  }

  @Test
  void aFileThatMayNotBeReadSaysSo() {
    Path file = news.resolve("unreadable.txt");
    assumeFalse(Files.isReadable(file), "the superuser reads everything");
    FileRecord record = RECORDS.get("file://" + file.toUri().getRawPath());
    assertThat(record.outcome()).isEqualTo(Outcome.UNREADABLE);
  }

  @Test
  void aSecondRunReadsNothingAgain() {
    Run again = programs.datelined("index", news.toString()).endedWith(0);
    assertThat(again.err()).contains(" 0 indexed (0 articles), ", " 0 removed, 0 failed");
  }

  @Test
  void aFileThatGrowsWhileItIsReadDoesNotHoldUpTheOthers() throws IOException {
    Path growing = Files.createDirectory(folder.resolve("growing"));
    Programs own = programs.withArchive("growing-archive");
    Files.writeString(growing.resolve("other.txt"), "Another story\n\nIt does not grow.\n");
    try (RunningProgram writer =
        own.startShell(
            """
            while :; do
              i=0
              : >"$1"
              while [ $i -lt 5000 ]; do
                echo 'It grew and grew.' >>"$1"
                i=$((i + 1))
              done
              echo growing >&2
            done
            """,
            growing.resolve("growing.txt"))) {
      writer.awaitMessage("growing");
      own.datelined("index", growing.toString()).endedWith(0);
    }
    try (HeldArchive archive = HeldArchive.open(own.archive())) {
      assertThat(archive.record(growing.resolve("growing.txt")).outcome())
          .isEqualTo(Outcome.WAITING);
      assertThat(archive.record(growing.resolve("other.txt")).contents().articles()).isEqualTo(1);
    }

    Files.writeString(growing.resolve("growing.txt"), "At rest\n\nIt grew and rests now.\n");
    own.datelined("index", growing.toString()).endedWith(0);
    try (HeldArchive archive = HeldArchive.open(own.archive())) {
      assertThat(archive.record(growing.resolve("growing.txt")).contents().articles()).isEqualTo(1);
      assertThat(archive.pathsWith("grew")).hasSize(1);
    }
  }
}
