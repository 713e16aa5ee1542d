package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchiveException.Reason;
import dev.dateline.search.SearchRequest;
import dev.dateline.testing.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive that is missing, damaged, of another version or in other hands says so and what to do.
 */
class BrokenArchiveTest {
  @TempDir private Path folder;

  @Test
  void aMissingArchiveSaysHowToMakeOne() {
    assertFails(() -> archive().openReader(), Reason.MISSING, "datelined index --archive");
  }

  @Test
  void aFolderWithoutAnArchiveIsNeitherReadNorWritten() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "private");

    assertFails(() -> at(folder).openReader(), Reason.MISSING, "there is no archive");
    assertFails(() -> at(folder).openWriter("test"), Reason.INCOMPATIBLE, "choose an empty");
    assertThat(folder.resolve("letter.txt")).hasContent("private");
  }

  @Test
  void aCutFileIsDamage() throws IOException {
    fill();
    for (Path file : files(".cfs", ".si")) {
      Files.write(file, new byte[] {1, 2, 3});
    }

    assertFails(this::readAll, Reason.DAMAGED, "is damaged");
  }

  @Test
  void overwrittenBytesAreDamageOrDoNoHarm() {
    fill();
    Seeds.repeat(200, this::overwriteAndRead);
    readAll();
  }

  private void overwriteAndRead(Random random) {
    try {
      List<Path> files = files(".cfs", ".cfe", ".si", "segments_1");
      Path file = files.get(random.nextInt(files.size()));
      byte[] before = Files.readAllBytes(file);
      byte[] after = before.clone();
      for (int i = random.nextInt(after.length); i < after.length; i += 1 + random.nextInt(500)) {
        after[i] = (byte) random.nextInt();
      }
      Files.write(file, after);
      try {
        readAll();
      } catch (ArchiveException e) {
        assertThat(e.reason()).as(e.getMessage()).isEqualTo(Reason.DAMAGED);
      } finally {
        Files.write(file, before);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aMissingFileIsDamage() throws IOException {
    fill();
    for (Path file : files(".cfs", ".cfe", ".si")) {
      Files.delete(file);
    }

    assertFails(this::readAll, Reason.DAMAGED, "index its folders again");
  }

  @Test
  void segmentsWithoutTheirListAreATornCopyAndStay() throws IOException {
    fill();
    for (Path file : all()) {
      if (file.getFileName().toString().startsWith("segments_")) {
        Files.delete(file);
      }
    }
    List<Path> before = all();

    assertFails(this::readAll, Reason.DAMAGED, "torn copy");
    assertFails(() -> archive().openWriter("test"), Reason.DAMAGED, "torn copy");
    assertThat(all()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void anArchiveWhoseMakerWasKilledBeforeItsFirstCommitIsMadeAnew() throws IOException {
    Path index = Files.createDirectories(folder.resolve("archive/index"));
    Files.createFile(index.resolve("write.lock"));
    Files.writeString(index.resolve("pending_segments_1"), "half");

    assertFails(this::readAll, Reason.MISSING, "there is no archive");
    fill();
    readAll();
  }

  @Test
  void theSizeIsToldWhileLaterCommitsDeleteWhatTheReaderHolds() {
    fill();
    try (ArchiveWriter writer = archive().openWriter("test");
        ArchiveReader reader = archive().openReader()) {
      for (int i = 0; i < 30; i++) {
        writer.put("a", Article.of("Story " + i, "text"));
        writer.commit();
        assertThat(reader.status().sizeBytes()).isPositive();
      }
      assertThat(reader.status().commit()).isLessThan(writer.commit());
    }
  }

  @Test
  void anotherAnalysisIsIncompatible() throws IOException {
    other(Map.of("format", "1", "analysis", "another"));

    assertFails(() -> archive().openReader(), Reason.INCOMPATIBLE, "analysis \"another\"");
    assertFails(() -> archive().openWriter("test"), Reason.INCOMPATIBLE, "index its folders again");
  }

  @Test
  void aLaterFormatIsIncompatible() throws IOException {
    other(Map.of("format", "99", "analysis", Searcher.FINGERPRINT));

    assertFails(() -> archive().openReader(), Reason.INCOMPATIBLE, "format 99");
  }

  @Test
  void anIndexOfAnotherProgramIsNoArchive() throws IOException {
    other(Map.of());

    assertFails(() -> archive().openReader(), Reason.INCOMPATIBLE, "another program");
  }

  @Test
  void theOneWhoHoldsTheArchiveIsNamed() {
    try (ArchiveWriter writer = archive().openWriter("datelined watch")) {
      assertThat(writer.roots()).isEmpty();
      assertFails(
          () -> archive().openWriter("another"),
          Reason.LOCKED,
          "datelined watch, process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void anArchiveThatCannotBeWrittenCanBeRead() throws IOException {
    fill();
    Files.deleteIfExists(folder.resolve("archive/index/write.lock"));
    for (Path path : List.of(folder.resolve("archive/index"), folder.resolve("archive"))) {
      assertThat(path.toFile().setWritable(false)).isTrue();
    }
    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.search(SearchRequest.words("story")).hits()).hasSize(1);
    } finally {
      for (Path path : List.of(folder.resolve("archive"), folder.resolve("archive/index"))) {
        assertThat(path.toFile().setWritable(true)).isTrue();
      }
    }
  }

  @Test
  void anAddressThatNoEngineServesIsNamed() {
    assertThatThrownBy(() -> Archive.at("nowhere://x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere://x");
  }

  private void fill() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.put("a", Article.of("Story", "text"));
      writer.commit();
    }
  }

  private void readAll() {
    try (ArchiveReader reader = archive().openReader()) {
      reader.search(SearchRequest.words("story"));
    }
  }

  private void other(Map<String, String> data) throws IOException {
    Path index = Files.createDirectories(folder.resolve("archive/index"));
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  private List<Path> files(String... extensions) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("archive/index"))) {
      List<Path> found =
          files.filter(file -> Stream.of(extensions).anyMatch(file.toString()::endsWith)).toList();
      assertThat(found).isNotEmpty();
      return found;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("archive/index"))) {
      return files.toList();
    }
  }

  private Archive archive() {
    return at(folder.resolve("archive"));
  }

  private static Archive at(Path path) {
    return Archive.at(path);
  }

  private static void assertFails(ThrowingCallable work, Reason reason, String words) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            ArchiveException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(words);
  }
}
