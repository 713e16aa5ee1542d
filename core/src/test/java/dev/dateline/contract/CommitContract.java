package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.Root;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When what is written is durable and seen, and by whom it may be written. */
public abstract class CommitContract extends ArchiveContract {
  @Test
  void whatIsCommittedIsFoundByAReaderOpenedLater() {
    write(put("news/a.txt", "Putin and Kim sign treaty", "The leaders met in Pyongyang."));

    assertThat(headlines("pyongyang treaty")).containsExactly("Putin and Kim sign treaty");
  }

  @Test
  void whatIsNotCommittedIsSeenByNobodyAndGoneAfterClosing() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.write(put("news/a.txt", "Unfinished", "business"));
      assertThat(headlines("unfinished")).isEmpty();
    }
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.file(key("news/a.txt"))).isEmpty();
    }
    assertThat(headlines("unfinished")).isEmpty();
  }

  @Test
  void theWriterSeesWhatItHasNotYetCommitted() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.write(put("news/a.txt", "First", "text"));
      assertThat(writer.file(key("news/a.txt")))
          .get()
          .extracting(record -> record.contents().articles())
          .isEqualTo(1);
      writer.write(new FileWrite.Remove(key("news/a.txt")));
      assertThat(writer.file(key("news/a.txt"))).isEmpty();
    }
  }

  @Test
  void aReaderNeverChangesUnderItsUser() {
    write(put("news/a.txt", "Old story", "text"));
    try (ArchiveReader old = archive().openReader()) {
      write(put("news/a.txt", "New story", "text"), put("news/b.txt", "Another story", "text"));

      assertThat(headlines(old, "story")).containsExactly("Old story");
      try (ArchiveReader newer = old.newer()) {
        assertThat(newer).isNotNull();
        assertThat(headlines(newer, "story"))
            .containsExactlyInAnyOrder("New story", "Another story");
        assertThat(newer.newer()).isNull();
      }
      assertThat(headlines(old, "story")).containsExactly("Old story");
    }
  }

  @Test
  void aCommitWithoutChangesMakesNoNewCommit() {
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.write(put("news/a.txt", "Story", "text"));
      long first = writer.commit();
      assertThat(writer.commit()).isEqualTo(first);
    }
  }

  @Test
  void eachWriterHasTheNextEpoch() {
    write(put("news/a.txt", "x", "y"));
    long first = epoch();
    write(put("news/b.txt", "x", "y"));

    assertThat(epoch()).isEqualTo(first + 1);
  }

  private long epoch() {
    try (ArchiveReader reader = archive().openReader()) {
      return reader.status().version().writerEpoch();
    }
  }

  @Test
  void aSecondWriterIsToldWhoHoldsTheArchive() {
    try (ArchiveWriter writer = archive().openWriter("the first one")) {
      assertThat(writer.roots()).isEmpty();
      assertThatThrownBy(() -> archive().openWriter("another"))
          .isInstanceOfSatisfying(
              ArchiveException.class,
              e -> assertThat(e.reason()).isEqualTo(ArchiveException.Reason.LOCKED))
          .hasMessageContaining("being written by");
    }
  }

  @Test
  void rootsAreRememberedWithTheirDeviceAndInode() {
    Root root = new Root("/home/reader/news", "/home/reader/news", 64_768, 1_234_567);
    try (ArchiveWriter writer = archive().openWriter("test")) {
      writer.replaceRoots(Set.of(), Set.of(root));
      writer.commit();
    }
    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.status().roots()).containsExactly(root);
    }
  }

  @Test
  void rootsAreReplacedAllOrNone() {
    Root known = new Root("news", "/news", 1, 1);
    Root moved = new Root("news", "/news", 1, 2);
    Root other = new Root("other", "/other", 1, 3);
    try (ArchiveWriter writer = archive().openWriter("test")) {
      assertThat(writer.replaceRoots(Set.of(), Set.of(known, other))).isTrue();

      assertThat(writer.replaceRoots(Set.of(moved), Set.of())).isFalse();
      assertThat(writer.replaceRoots(Set.of(), Set.of(moved))).isFalse();
      assertThat(writer.replaceRoots(Set.of(other, moved), Set.of(known))).isFalse();
      assertThat(writer.roots()).containsExactly(known, other);

      assertThat(writer.replaceRoots(Set.of(known, other), Set.of(moved))).isTrue();
      assertThat(writer.roots()).containsExactly(moved);
      assertThatThrownBy(() -> writer.replaceRoots(Set.of(moved), Set.of(known, moved)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("news");
    }
  }

  @Test
  void noThreadUndoesAnothersRootsAndCommitNumbersOnlyGrow() {
    AtomicBoolean stop = new AtomicBoolean();
    List<Root> last;
    try (ArchiveWriter writer = archive().openWriter("test")) {
      List<CompletableFuture<Root>> setters =
          Stream.of("one", "two")
              .map(name ->
                  CompletableFuture.supplyAsync(
                      () -> setRoot(writer, name, stop), task -> Thread.ofPlatform().start(task)))
              .toList();
      long number = 0;
      try {
        while (number < 50 && setters.stream().noneMatch(CompletableFuture::isDone)) {
          long next = writer.commit();
          assertThat(next).isGreaterThanOrEqualTo(number);
          number = next;
        }
      } finally {
        stop.set(true);
      }
      last = setters.stream().map(CompletableFuture::join).toList();
      assertThat(writer.commit()).isGreaterThanOrEqualTo(number);
    }
    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.status().roots()).isEqualTo(last);
    }
  }

  /** Changes one root over and over; each time the one before has to be there. */
  private static Root setRoot(ArchiveWriter writer, String name, AtomicBoolean stop) {
    Root known = new Root(name, "/" + name, 0, 0);
    assertThat(writer.replaceRoots(Set.of(), Set.of(known))).isTrue();
    for (int i = 1; !stop.get(); i++) {
      Root next = new Root(name, known.path(), 0, i);
      assertThat(writer.replaceRoots(Set.of(known), Set.of(next))).isTrue();
      known = next;
    }
    return known;
  }
}
