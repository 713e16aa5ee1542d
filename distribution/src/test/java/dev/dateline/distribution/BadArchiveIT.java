package dev.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchiveException.Reason;
import dev.dateline.testing.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** An archive that cannot be used says so, with what to do, and an exit code of its own. */
class BadArchiveIT {
  private static final int OVERWRITTEN = Programs.FULL ? 1_000 : 15;

  @TempDir static Path folder;
  private static Path news;
  private static Programs all;
  private static Random random;

  /** With an archive of the test alone, in which the stories of {@code news} are. */
  private Programs programs = all;

  @BeforeAll
  static void index() throws IOException {
    random = Seeds.random(BadArchiveIT.class);
    news = Files.createDirectory(folder.resolve("news"));
    new Newsroom(random).fill(news, 60, 300);
    all = Programs.in(folder).withArchive("whole");
    all.datelined("index", news.toString()).endedWith(0);
  }

  @BeforeEach
  void copyTheArchive(TestInfo test) {
    Programs own = all.withArchive(test.getTestMethod().orElseThrow().getName());
    own.shell("cp -R \"$1\" \"$2\"", all.archive(), own.archive()).endedWith(0);
    programs = own;
  }

  @Test
  void aMissingArchiveSaysHowToMakeOne() {
    Programs none = all.withArchive("none");
    for (Run run :
        new Run[] {
          none.dateline("search", "treaty"),
          none.dateline("show", "x.txt"),
          none.datelined("files"),
          none.datelined("forget", news.toString())
        }) {
      run.endedWith(3);
      assertThat(run.err())
          .contains("there is no archive at " + none.archive())
          .contains("datelined index --archive " + none.archive());
    }
    assertThat(none.archive()).doesNotExist();
  }

  @Test
  void aLockedArchiveNamesWhoHasIt() {
    try (RunningProgram watch = programs.watch(news)) {
      for (Run run :
          new Run[] {
            programs.datelined("index", news.toString()),
            programs.datelined("forget", news.toString())
          }) {
        run.endedWith(4);
        assertThat(run.err()).contains("datelined watch, process " + watch.pid());
      }
      programs.dateline("search", "--limit", "1", "treaty").endedWith(0);
    }
    programs.datelined("index", news.toString()).endedWith(0);
  }

  @Test
  void searchingWritesNothingIntoAnArchive() throws IOException {
    programs.shell("chmod -R a-w \"$1\"", programs.archive()).endedWith(0);
    try {
      Map<Path, FileTime> before = times(programs.archive());
      programs.dateline("search", "treaty").endedWith(0);
      programs.dateline("status").endedWith(0);
      programs.datelined("files").endedWith(0);
      assertThat(times(programs.archive())).isEqualTo(before);
    } finally {
      programs.shell("chmod -R u+w \"$1\"", programs.archive());
    }
  }

  @Test
  void anArchiveThatLostTheEndOfAFileIsDamaged() throws IOException {
    Path file = largest();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    assertDamaged();
  }

  @Test
  void anArchiveThatLostAFileIsDamaged() throws IOException {
    Files.delete(largest());
    assertDamaged();
  }

  @Test
  void anArchiveThatLostTheEndOfItsCommitIsDamaged() throws IOException {
    try (Stream<Path> files = Files.list(programs.archive().resolve("index"))) {
      for (Path file : files.filter(f -> name(f).startsWith("segments_")).toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() - 20);
        }
      }
    }
    assertDamaged();
  }

  @Test
  void anArchiveWithOverwrittenBytesIsDamagedOrAnswers() throws IOException {
    Path file = largest();
    byte[] before = Files.readAllBytes(file);
    for (int i = 0; i < OVERWRITTEN; i++) {
      byte[] noise = new byte[1 + random.nextInt(2_000)];
      random.nextBytes(noise);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(noise), random.nextInt(before.length - noise.length));
      }
      try (HeldArchive archive = HeldArchive.open(programs.archive())) {
        archive.pathsWith("treaty");
        archive.articles();
      } catch (ArchiveException e) {
        assertThat(e.reason()).as(e.getMessage()).isEqualTo(Reason.DAMAGED);
      }
      Files.write(file, before);
    }
    programs.dateline("search", "treaty").endedWith(0);
  }

  @Test
  void aFolderOfOtherThingsIsNotMadeAnArchive() throws IOException {
    Programs other = all.withArchive("pictures");
    Files.createDirectory(other.archive());
    Files.writeString(other.archive().resolve("holiday.txt"), "Not an archive");
    Run run = other.datelined("index", news.toString()).endedWith(5);
    assertThat(run.err()).contains("is not empty and holds no archive");
    assertThat(times(other.archive())).hasSize(2);
  }

  @Test
  void anIndexOfAnotherProgramIsNotTouched() throws IOException {
    Programs other = all.withArchive("foreign");
    Path index = Files.createDirectories(other.archive().resolve("index"));
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(index), new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    Map<Path, FileTime> before = times(index);
    assertThat(other.dateline("search", "treaty").endedWith(5).err()).contains("another program");
    other.datelined("index", news.toString()).endedWith(5);
    assertThat(times(index)).isEqualTo(before);
  }

  @Test
  void anArchiveOfAnotherVersionSaysWhichFits() throws IOException {
    try (FSDirectory directory = FSDirectory.open(programs.archive().resolve("index"))) {
      Map<String, String> data = new TreeMap<>();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        data.putAll(reader.getIndexCommit().getUserData());
      }
      data.put("format", "999");
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
      }
    }
    Run search = programs.dateline("search", "treaty").endedWith(5);
    assertThat(search.err()).contains("has format 999", "this program reads format");
    programs.datelined("index", news.toString()).endedWith(5);
  }

  @Test
  void aFullDiskCostsNothingThatWasCommitted() throws IOException {
    Path more = Files.createDirectory(folder.resolve("more"));
    new Newsroom(random).jsonLines(more.resolve("long.jsonl"), 0, 3_000);
    // No file may grow beyond 200 blocks: to a program the same as a full disk.
    Run run =
        programs.shell("ulimit -f 200; exec \"$bin/datelined\" index \"$1\"", more).endedWith(8);
    assertThat(run.err()).contains("what was committed is safe").doesNotContain("internal error");

    try (HeldArchive archive = HeldArchive.open(programs.archive());
        HeldArchive whole = HeldArchive.open(all.archive())) {
      assertThat(archive.articles()).containsAllEntriesOf(whole.articles());
    }
    programs.dateline("search", "treaty").endedWith(0);
    programs.datelined("index", more.toString()).endedWith(0);
    try (HeldArchive archive = HeldArchive.open(programs.archive())) {
      assertThat(archive.record(more.resolve("long.jsonl")).contents().complete()).isTrue();
    }
  }

  private void assertDamaged() {
    for (Run run :
        new Run[] {
          programs.dateline("search", "treaty"), programs.datelined("index", news.toString())
        }) {
      run.endedWith(6);
      assertThat(run.err()).contains("is damaged", "index its folders again");
    }
  }

  private Path largest() throws IOException {
    try (Stream<Path> files = Files.list(programs.archive().resolve("index"))) {
      return files
          .max((one, other) -> Long.compare(one.toFile().length(), other.toFile().length()))
          .orElseThrow();
    }
  }

  private static Map<Path, FileTime> times(Path folder) throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.toList()) {
        times.put(path, Files.getLastModifiedTime(path));
      }
    }
    return times;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
