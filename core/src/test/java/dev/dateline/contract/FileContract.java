package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.archive.WriteResult;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Reading;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file's record and its articles change together, and move together. */
public abstract class FileContract extends ArchiveContract {
  @Test
  void aFilesNewArticlesReplaceItsOldOnes() {
    write(put("news/a.txt", "Old story", "text"));
    write(put("news/a.txt", "New story", "text"));

    assertThat(headlines("story")).containsExactly("New story");
    assertThat(files()).containsExactly("news/a.txt 1");
  }

  @Test
  void writingTheSameTwiceIsWritingItOnce() {
    write(put("news/a.txt", "Story", "text"), put("news/a.txt", "Story", "text"));

    assertThat(headlines("story")).containsExactly("Story");
    assertThat(files()).containsExactly("news/a.txt 1");
  }

  @Test
  void ofSeveralThreadsThatWriteTheSameFileOneIsTheLast() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      IntStream.range(0, 200)
          .parallel()
          .forEach(i -> writer.write(put("news/" + i % 2 + ".txt", "Story " + i, "text")));
      writer.commit();
    }

    assertThat(headlines("story")).hasSize(2);
    assertThat(files()).containsExactly("news/0.txt 1", "news/1.txt 1");
  }

  @Test
  void aRemovedFileTakesItsArticlesWithIt() {
    write(put("news/a.txt", "Story A", "text"), put("news/b.txt", "Story B", "text"));
    write(new FileWrite.Remove(key("news/a.txt")));

    assertThat(headlines("story")).containsExactly("Story B");
    assertThat(files()).containsExactly("news/b.txt 1");
  }

  @Test
  void removingWhatIsNotThereDoesNothing() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.write(new FileWrite.Remove(key("news/none.txt"))))
          .isEqualTo(new WriteResult.Removed(0));
    }
  }

  @Test
  void aFileWithoutArticlesIsKnownAndNeverFound() {
    FileRecord failed =
        FileRecord.failed(key("news/secret.pdf"), stamp(7), Outcome.ENCRYPTED, "it has a password");
    write(new FileWrite.Put(failed, List.of()), put("news/a.txt", "Story", "text"));

    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.file(key("news/secret.pdf")))
          .get()
          .satisfies(record -> {
            assertThat(record.outcome()).isEqualTo(Outcome.ENCRYPTED);
            assertThat(record.reason()).isEqualTo("it has a password");
            assertThat(record.stamp()).isEqualTo(stamp(7));
          });
      assertThat(reader.status().articles()).isEqualTo(1);
      assertThat(headlines(reader, "*")).containsExactly("Story");
      assertThat(headlines(reader, "-story")).isEmpty();
      assertThat(headlines(reader, "date:none")).containsExactly("Story");
    }
    assertThat(files()).containsExactly("news/a.txt 1", "news/secret.pdf 0");
  }

  @Test
  void aTouchedFileChangesItsRecordOnly() {
    write(put("news/a.txt", "Story", "text"));
    FileRecord touched =
        FileRecord.extracted(key("news/a.txt"), stamp(99), Reading.by("test"))
            .withContentHash("abcd");
    write(new FileWrite.Touch(touched));

    try (ArchiveReader reader = archive().openReader()) {
      FileRecord record = reader.file(key("news/a.txt")).orElseThrow();
      assertThat(record.stamp()).isEqualTo(stamp(99));
      assertThat(record.contentHash()).isEqualTo("abcd");
      assertThat(record.contents().articles()).isEqualTo(1);
      assertThat(headlines(reader, "story")).containsExactly("Story");
    }
  }

  @Test
  void aFileWithoutArticlesCanBeTouchedToo() {
    FileRecord failed = FileRecord.failed(key("news/x.pdf"), stamp(1), Outcome.CORRUPT, "damaged");
    write(new FileWrite.Put(failed, List.of()));
    write(new FileWrite.Touch(failed.withStamp(stamp(2))));

    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.file(key("news/x.pdf")).orElseThrow().stamp()).isEqualTo(stamp(2));
    }
  }

  @Test
  void aMovedFileKeepsItsArticlesUnderTheNewNameAndWhenTheyWereFirstSeen() {
    write(put("news/old.txt", "Story", "text"));
    ArchivedArticle before = only("story");
    write(new FileWrite.Move(key("news/old.txt"), record("news/new.txt", 5)));

    ArchivedArticle after = only("story");
    assertThat(after.file()).isEqualTo(key("news/new.txt"));
    assertThat(after.firstSeen()).isEqualTo(before.firstSeen());
    assertThat(after.article()).isEqualTo(before.article());
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(files()).containsExactly("news/new.txt 1");
  }

  @Test
  void aFileMovedOverAnotherTakesItsPlace() {
    write(put("news/a.txt", "Story A", "text"), put("news/b.txt", "Story B", "text"));
    write(new FileWrite.Move(key("news/a.txt"), record("news/b.txt", 5)));

    assertThat(headlines("story")).containsExactly("Story A");
    assertThat(files()).containsExactly("news/b.txt 1");
  }

  @Test
  void aFileMovedBeforeItsFirstCommitMoves() {
    write(
        put("news/a.txt", "Story", "text"),
        new FileWrite.Move(key("news/a.txt"), record("news/b.txt", 5)));

    assertThat(headlines("story")).containsExactly("Story");
    assertThat(files()).containsExactly("news/b.txt 1");
  }

  @Test
  void aMoveToTheSameNameIsRefused() {
    assertThatThrownBy(() -> new FileWrite.Move(key("news/a.txt"), record("news/a.txt", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("news/a.txt to itself");
  }

  @Test
  void movingWhatIsNotThereIsStale() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.write(new FileWrite.Move(key("news/no.txt"), record("news/b.txt", 5))))
          .isInstanceOf(WriteResult.Stale.class);
    }
  }

  @Test
  void anEditedFileKeepsWhenItsArticlesWereFirstSeen() {
    write(put("news/a.txt", "Story", "text"));
    ArchivedArticle before = only("story");
    write(put("news/a.txt", "Story", "another text"));

    assertThat(only("story").firstSeen()).isEqualTo(before.firstSeen());
  }
}
