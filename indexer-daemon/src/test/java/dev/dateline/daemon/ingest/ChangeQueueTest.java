package dev.dateline.daemon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.daemon.watch.FileChange;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChangeQueueTest {
  private final ChangeQueue queue = new ChangeQueue();

  @Test
  void changesComeInTheirOrder() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(appeared("b"), false);

    assertThat(queue.take()).isEqualTo(appeared("a"));
    assertThat(queue.take()).isEqualTo(appeared("b"));
  }

  @Test
  void aFreshChangeGoesBeforeTheBacklog() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(appeared("b"), true);

    assertThat(queue.take()).isEqualTo(appeared("b"));
  }

  @Test
  void aFreshChangeOfAFileInTheBacklogDoesNotOvertakeIt() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(gone("a"), true);

    FileChange first = queue.take();
    assertThat(first).isEqualTo(appeared("a"));
    queue.done(appeared("a"));
    assertThat(queue.take()).isEqualTo(gone("a"));
  }

  @Test
  void aFileInHandIsNotGivenToAnother() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(gone("a"), false);
    queue.put(appeared("b"), false);

    assertThat(queue.take()).isEqualTo(appeared("a"));
    assertThat(queue.take()).isEqualTo(appeared("b"));
    queue.done(appeared("a"));
    assertThat(queue.take()).isEqualTo(gone("a"));
  }

  @Test
  void whatWaitsForAFileHoldsBackWhatComesBehindIt() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(moved("a", "b"), false);
    queue.put(appeared("b"), false);
    queue.put(appeared("c"), false);

    assertThat(queue.take()).isEqualTo(appeared("a"));
    assertThat(queue.take()).isEqualTo(appeared("c"));
    queue.done(appeared("a"));
    assertThat(queue.take()).isEqualTo(moved("a", "b"));
  }

  @Test
  void itIsIdleOnlyWhenNothingWaitsAndNothingIsInHand() throws InterruptedException {
    assertThat(queue.isIdle()).isTrue();
    queue.put(appeared("a"), false);
    assertThat(queue.isIdle()).isFalse();
    queue.take();
    assertThat(queue.isIdle()).isFalse();
    queue.done(appeared("a"));
    assertThat(queue.isIdle()).isTrue();
    queue.awaitIdle();
  }

  @Test
  void allChangesOfManyFilesAreHandedOutToSeveralWorkers() throws Exception {
    List<CompletableFuture<Integer>> workers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      workers.add(CompletableFuture.supplyAsync(this::takeAll));
    }
    for (int i = 0; i < 5_000; i++) {
      queue.put(appeared("f" + i % 1_500), i % 7 == 0);
    }
    queue.awaitIdle();
    queue.close();
    int taken = 0;
    for (CompletableFuture<Integer> worker : workers) {
      taken += worker.get(10, TimeUnit.SECONDS);
    }
    assertThat(taken).isEqualTo(5_000);
  }

  @Test
  void aClosedQueueGivesNothingAndTakesNothing() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.close();
    queue.put(appeared("b"), false);

    assertThat(queue.take()).isNull();
    assertThat(queue.isIdle()).isTrue();
  }

  private int takeAll() {
    try {
      int taken = 0;
      for (FileChange change = queue.take(); change != null; change = queue.take()) {
        taken++;
        queue.done(change);
      }
      return taken;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FileChange appeared(String name) {
    return new FileChange.Appeared(key(name), Path.of("/" + name), FileStamp.NONE);
  }

  private static FileChange gone(String name) {
    return new FileChange.Gone(record(name));
  }

  private static FileChange moved(String from, String to) {
    return new FileChange.Moved(record(from), key(to), Path.of("/" + to), FileStamp.NONE);
  }

  private static FileRecord record(String name) {
    return FileRecord.failed(key(name), FileStamp.NONE, Outcome.EMPTY, "empty");
  }

  private static FileKey key(String name) {
    return new FileKey("/" + name);
  }
}
