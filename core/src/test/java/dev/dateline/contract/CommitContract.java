package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.Root;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
      writer.roots(List.of(root));
      writer.commit();
    }
    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.status().roots()).containsExactly(root);
    }
  }

  @Test
  void rootsThatAreSetBesideCommitsAreKeptAndCommitNumbersOnlyGrow() {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicReference<List<Root>> last = new AtomicReference<>(List.of());
    try (ArchiveWriter writer = archive().openWriter("test")) {
      List<CompletableFuture<Void>> setters =
          Stream.generate(() ->
                  CompletableFuture.runAsync(
                      () -> setRoots(writer, last, stop), task -> Thread.ofPlatform().start(task)))
              .limit(2)
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
      setters.forEach(CompletableFuture::join);
      assertThat(writer.commit()).isGreaterThanOrEqualTo(number);
    }
    try (ArchiveReader reader = archive().openReader()) {
      assertThat(reader.status().roots()).isNotEmpty().isEqualTo(last.get());
    }
  }

  /** Sets others over and over; before each it looks whether those before are still there. */
  private static void setRoots(
      ArchiveWriter writer, AtomicReference<List<Root>> last, AtomicBoolean stop) {
    for (int i = 0; !stop.get(); i++) {
      synchronized (last) {
        assertThat(writer.roots()).isEqualTo(last.get());
        last.set(List.of(new Root("news", "/news", Thread.currentThread().threadId(), i)));
        writer.roots(last.get());
      }
    }
  }
}
