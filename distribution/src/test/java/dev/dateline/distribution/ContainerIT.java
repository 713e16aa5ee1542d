package dev.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import dev.dateline.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of many articles are read in parts, however long they are. */
class ContainerIT {
  private static final int ARTICLES = Programs.FULL ? 200_000 : 2_000;
  private static final int PACKED_ARTICLES = Programs.FULL ? 50_000 : 2_000;
  private static final int MORE = 100;
  private static final String HEAP = Programs.FULL ? "128m" : "96m";

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() {
    newsroom = new Newsroom(Seeds.random(ContainerIT.class));
  }

  @Test
  void aLongFileIsReadInLittleMemoryAndAnAppendReadsOnlyWhatIsNew() throws IOException {
    Programs programs =
        Programs.in(folder).withArchive("plain-archive").with("DATELINE_HEAP", HEAP);
    Path wire = Files.createDirectory(folder.resolve("plain")).resolve("wire.jsonl");
    write(wire, ARTICLES);
    programs.datelined("index", wire.getParent().toString()).endedWith(0);
    assertHolds(programs, wire, ARTICLES);
    Instant between = Instant.now();

    for (int i = 0; i < MORE; i++) {
      Files.writeString(wire, newsroom.line(ARTICLES + i), StandardOpenOption.APPEND);
    }
    Run run = programs.datelined("index", wire.getParent().toString()).endedWith(0);
    assertThat(run.err()).contains("1 indexed");
    assertHolds(programs, wire, ARTICLES + MORE);
    assertThat(count(programs, wire, article -> article.firstSeen().isAfter(between)))
        .as("only what is new was written")
        .isEqualTo(MORE);
  }

  @Test
  void aPackedFileHoldsTheSame() throws IOException {
    Programs programs =
        Programs.in(folder).withArchive("packed-archive").with("DATELINE_HEAP", HEAP);
    Path wire = Files.createDirectory(folder.resolve("packed")).resolve("wire.jsonl.gz");
    newsroom.jsonLines(wire, 0, 1); // more members may follow the first
    Path more = folder.resolve("more.jsonl");
    write(more, PACKED_ARTICLES);
    programs.shell("gzip -c \"$1\" >>\"$2\"", more, wire).endedWith(0);

    programs.datelined("index", wire.getParent().toString()).endedWith(0);
    assertHolds(programs, wire, PACKED_ARTICLES);
  }

  @Test
  void anIdentifierThatComesTwiceCountsOnceAndIsReported() throws IOException {
    Programs programs = Programs.in(folder).withArchive("repeated-archive");
    Path wire = Files.createDirectory(folder.resolve("repeated")).resolve("wire.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      lines.append(newsroom.line(i));
    }
    lines.append("{\"id\":\"w-3\",\"headline\":\"It came again\",\"body\":\"The third story.\"}\n");
    Files.writeString(wire, lines);
    programs.datelined("index", wire.getParent().toString()).endedWith(0);

    assertHolds(programs, wire, 50);
    assertThat(count(programs, wire, a -> a.article().headline().equals("It came again")))
        .isEqualTo(1);
    Run failed = programs.datelined("failed").endedWith(0);
    assertThat(failed.out()).contains("wire.jsonl", "1 items carry the identifier of another");
    assertThat(programs.datelined("failed", "--format", "ndjson").lines())
        .singleElement()
        .asString()
        .contains("\"outcome\":\"extracted\"", "\"problems\":1", "\"articles\":50");
  }

  /** Without the repeated identifiers of other tests. */
  private static void write(Path file, int articles) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < articles; i++) {
        out.write(newsroom.line(i));
      }
    }
  }

  private static void assertHolds(Programs programs, Path file, int articles) {
    try (HeldArchive archive = HeldArchive.open(programs.archive())) {
      FileRecord record = archive.record(file);
      assertThat(record.contents().articles()).isEqualTo(articles);
      assertThat(record.contents().complete()).isTrue();
      assertThat(archive.newest().status().articles()).isEqualTo(articles);
    }
    assertThat(count(programs, file, article -> true)).isEqualTo(articles);
    assertThat(programs.datelined("status").endedWith(0).out())
        .containsPattern("articles +%,d\n".formatted(articles));
  }

  private static long count(Programs programs, Path file, Predicate<ArchivedArticle> wanted) {
    try (HeldArchive archive = HeldArchive.open(programs.archive());
        Stream<ArchivedArticle> articles = archive.newest().articles(HeldArchive.key(file))) {
      return articles.filter(wanted).count();
    }
  }
}
