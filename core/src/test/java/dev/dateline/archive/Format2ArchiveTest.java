package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.Provenance;
import dev.dateline.contract.ArchiveContract;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileStamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive that the programs of storage format 2 wrote is read and written on; see {@code
 * make-format-2.sh} for how it was made.
 */
class Format2ArchiveTest {
  private static final String NEWS = "/tmp/dateline-fixture/news/";
  private static final FileStamp LATER = new FileStamp(5, 6_000, 7_000, 8);

  @TempDir private Path folder;
  private List<String> expected = List.of();

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream file = Format2ArchiveTest.class.getResourceAsStream("format-2.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.write(path, zip.readAllBytes());
        }
      }
    }
    expected = Files.readAllLines(folder.resolve("expected.tsv"));
  }

  @Test
  void itsFilesAndArticlesAreWhatTheyWere() {
    assertThat(dump()).hasSize(1066).isEqualTo(expected);
  }

  @Test
  void itIsSearched() {
    try (ArchiveReader reader = archive().openReader()) {
      assertThat(ArchiveContract.headlines(reader, "word17")).containsExactly("Bulletin 17");
      assertThat(ArchiveContract.headlines(reader, "lead:\"lawn of the White House\""))
          .contains("Israel signs accords with Emirates and Bahrain at White House");
      assertThat(reader.status().articles()).isEqualTo(1044);
    }
  }

  @Test
  void itSaysItsNewFormatOnceSomethingIsCommitted() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.commit();
      assertThat(format()).isEqualTo(2);
      writer.put("new", Article.of("New story", "text"));
      assertThat(format()).isEqualTo(2);
      writer.commit();
      assertThat(format()).isEqualTo(3);
      writer.remove("new");
      writer.commit();
    }

    assertThat(format()).isEqualTo(3);
    assertThat(dump()).isEqualTo(expected);
  }

  @Test
  void recordsAreTouchedOnArticlesAndAlone() {
    List<String> keys = List.of(NEWS + "bulletins.jsonl", NEWS + "other/encrypted.pdf");
    try (ArchiveWriter writer = archive().openWriter("test")) {
      for (String key : keys) {
        FileRecord known = writer.file(new FileKey(key)).orElseThrow();
        writer.write(new FileWrite.Touch(known.withStamp(LATER)));
        assertThat(writer.file(known.key()).orElseThrow().stamp()).isEqualTo(LATER);
      }
      writer.commit();
    }

    List<String> after = dump();
    for (String key : keys) {
      assertThat(after)
          .filteredOn(line -> line.startsWith("FILE\t" + key + "\t5\t6000\t7000\t8\t"))
          .hasSize(1);
    }
    assertThat(without(after, keys)).isEqualTo(without(expected, keys));
  }

  @Test
  void aRenamedFileKeepsItsArticles() {
    FileKey to = new FileKey(NEWS + "other/renamed.jsonl");
    try (ArchiveWriter writer = archive().openWriter("test")) {
      FileKey from = new FileKey(NEWS + "bulletins.jsonl");
      FileRecord known = writer.file(from).orElseThrow();
      writer.write(new FileWrite.Move(from, known.withKey(to)));
      writer.commit();
    }

    assertThat(texts(dump(), "other/renamed.jsonl")).isEqualTo(texts(expected, "bulletins.jsonl"));
    assertThat(without(dump(), List.of(to.value())))
        .isEqualTo(without(expected, List.of(NEWS + "bulletins.jsonl")));
  }

  @Test
  void aContainerGoesOnBehindItsParts() {
    FileKey key = new FileKey(NEWS + "bulletins.jsonl");
    Article again =
        Article.builder()
            .headline("Bulletin 5 again")
            .provenance(new Provenance("item-5", null, null, null))
            .build();
    try (ArchiveWriter writer = archive().openWriter("test")) {
      FileRecord known = writer.file(key).orElseThrow();
      Contents more = new Contents(0, null, 0, true, "200000");
      writer.write(
          new FileWrite.Part(known.withContents(more), 3, List.of(again, Article.of("New", ""))));
      writer.commit();
    }

    try (ArchiveReader reader = archive().openReader()) {
      Contents contents = reader.file(key).orElseThrow().contents();
      assertThat(contents).isEqualTo(new Contents(1006, "item-0", 4, true, "200000"));
      assertThat(ArchiveContract.headlines(reader, "word5")).isEmpty();
      assertThat(ArchiveContract.headlines(reader, "headline:\"bulletin 5 again\"")).hasSize(1);
    }
  }

  @Test
  void aRewrittenFileKeepsWhenItWasFirstSeen() {
    FileKey key = new FileKey(NEWS + "scholz-kanzler.txt");
    try (ArchiveWriter writer = archive().openWriter("test");
        ArchiveReader reader = archive().openReader()) {
      Article article = reader.articles(key).findFirst().orElseThrow().article();
      writer.write(new FileWrite.Put(reader.file(key).orElseThrow(), List.of(article)));
      writer.commit();
    }

    assertThat(articles(dump())).isEqualTo(articles(expected));
  }

  @Test
  void mergedSegmentsLoseNothing() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      try (Stream<FileRecord> files = writer.files("")) {
        files.forEach(file -> writer.write(new FileWrite.Touch(file)));
      }
      for (int i = 0; i < 30; i++) {
        writer.put("story " + i % 3, Article.of("Story " + i, "text"));
        writer.commit();
      }
      for (int i = 0; i < 3; i++) {
        writer.remove("story " + i);
      }
      writer.commit();
    }

    assertThat(dump()).isEqualTo(expected);
  }

  @Test
  void rebuiltItIsEqualToAFreshOne() {
    Archive copy = Archive.at(folder.resolve("copy"));
    try (ArchiveReader reader = archive().openReader();
        ArchiveWriter writer = copy.openWriter("rebuild")) {
      writer.addAll(reader);
      writer.commit();
    }

    try (ArchiveReader reader = copy.openReader()) {
      assertThat(ArchiveDump.of(reader)).isEqualTo(expected);
      assertThat(reader.status().version().format()).isEqualTo(3);
      assertThat(ArchiveContract.headlines(reader, "word17")).containsExactly("Bulletin 17");
    }
  }

  private static List<String> articles(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("ARTICLE\t")).toList();
  }

  private static List<String> without(List<String> lines, List<String> keys) {
    return lines.stream()
        .filter(line -> keys.stream().noneMatch(key -> line.contains("\t" + key + "\t")))
        .toList();
  }

  /** The articles of a file, without their ids and the file's name. */
  private static List<String> texts(List<String> lines, String path) {
    String key = "\t" + NEWS + path + "\t";
    return lines.stream()
        .filter(line -> line.startsWith("ARTICLE\t") && line.contains(key))
        .map(line -> line.substring(line.indexOf(key) + key.length()))
        .toList();
  }

  private List<String> dump() {
    try (ArchiveReader reader = archive().openReader()) {
      return ArchiveDump.of(reader);
    }
  }

  private int format() {
    try (ArchiveReader reader = archive().openReader()) {
      return reader.status().version().format();
    }
  }

  private Archive archive() {
    return Archive.at(folder.resolve("archive"));
  }
}
