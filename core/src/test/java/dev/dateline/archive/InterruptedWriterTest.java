package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.manifest.FileRecord;
import dev.dateline.search.SearchRequest;
import dev.dateline.testing.Seeds;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt costs nothing: what the thread asked for is done, and its mark stays for it. */
@Timeout(120)
class InterruptedWriterTest {
  private static final int INTERRUPTS = 300;
  private static final int LONGEST_PAUSE_NANOS = 2_000_000;

  @TempDir private Path folder;

  @Test
  void interruptsAtAnyMomentCostNothing() {
    Seeds.repeat(1, this::interruptAtRandom);
  }

  private void interruptAtRandom(Random random) {
    Archive archive = Archive.at(folder.resolve("archive"));
    AtomicBoolean stop = new AtomicBoolean();
    List<Interrupted> threads;
    try (ArchiveWriter writer = archive.openWriter("test")) {
      threads =
          List.of(
              new Interrupted(stop, round -> put(writer, "a", round)),
              new Interrupted(stop, round -> put(writer, "b", round)),
              new Interrupted(stop, round -> writer.commit()));
      for (int i = 0; i < INTERRUPTS; i++) {
        LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
        threads.get(random.nextInt(threads.size())).interrupt();
      }
      stop.set(true);
      threads.forEach(Interrupted::join);
      writer.commit();
    }
    int puts = threads.get(0).rounds.get() + threads.get(1).rounds.get();
    assertThat(threads.stream().mapToInt(thread -> thread.marks.get()).sum()).isEqualTo(INTERRUPTS);
    try (ArchiveReader reader = archive.openReader();
        Stream<FileRecord> files = reader.files("")) {
      assertThat(files).hasSize(puts);
      assertThat(reader.search(SearchRequest.words("treaty")).total().count()).isEqualTo(puts);
    }
  }

  private static void put(ArchiveWriter writer, String thread, int round) {
    String name = thread + round;
    writer.put(name, Article.of("Treaty " + name, "They met."));
    if (round % 8 == 0) {
      writer.put(name, Article.of("Treaty " + name, "They met again.")); // looks up the first
    }
  }

  @Test
  void anInterruptedThreadOpensWritesRemovesAndCloses() {
    Archive archive = Archive.at(folder.resolve("archive"));
    Thread.currentThread().interrupt();
    try (ArchiveWriter writer = archive.openWriter("test")) {
      IntStream.range(0, 3).forEach(round -> put(writer, "a", round));
      writer.commit();
      writer.remove("a0");
      writer.commit();
    }
    assertThat(Thread.interrupted()).isTrue();

    try (ArchiveReader reader = archive.openReader()) {
      assertThat(reader.status().articles()).isEqualTo(2);
    }
  }

  /** Work that a thread does over and over, one interrupt at a time. */
  private static final class Interrupted {
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger marks = new AtomicInteger();
    private final AtomicBoolean pending = new AtomicBoolean();
    private final CompletableFuture<Thread> started = new CompletableFuture<>();
    private final CompletableFuture<Void> work;

    Interrupted(AtomicBoolean stop, Round round) {
      this.work =
          CompletableFuture.runAsync(
              () -> {
                started.complete(Thread.currentThread());
                while (!stop.get() || pending.get()) {
                  round.run(rounds.get());
                  rounds.incrementAndGet();
                  if (Thread.interrupted()) {
                    marks.incrementAndGet();
                    pending.set(false);
                  }
                }
              },
              task -> Thread.ofPlatform().start(task));
    }

    interface Round {
      void run(int number);
    }

    /** Does nothing while an earlier one has not arrived: marks do not add up. */
    void interrupt() {
      while (!work.isDone() && !pending.compareAndSet(false, true)) {
        LockSupport.parkNanos(100_000);
      }
      started.join().interrupt();
    }

    void join() {
      work.join();
    }
  }
}
