package dev.dateline.daemon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.daemon.watch.FileChange;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChangeQueueTest {
  private final ChangeQueue queue = new ChangeQueue();
  private final List<Task> taken = new ArrayList<>();

  @Test
  void changesComeInTheirOrder() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(appeared("b"), false);

    assertThat(take()).isEqualTo(appeared("a"));
    assertThat(take()).isEqualTo(appeared("b"));
  }

  @Test
  void aFreshChangeGoesBeforeTheBacklog() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(appeared("b"), true);

    assertThat(take()).isEqualTo(appeared("b"));
  }

  @Test
  void theNewestFreshChangeComesFirst() throws InterruptedException {
    queue.put(appeared("a"), true);
    queue.put(appeared("b"), true);

    assertThat(take()).isEqualTo(appeared("b"));
    assertThat(take()).isEqualTo(appeared("a"));
  }

  @Test
  void aFreshChangeTakesWhatWaitsForItsFileToTheFront() throws InterruptedException {
    queue.put(appeared("other"), false);
    queue.put(appeared("a"), false);
    queue.put(moved("a", "b"), true);
    queue.put(appeared("new"), true);
    queue.put(gone("b"), true);

    assertThat(take()).isEqualTo(appeared("a"));
    done(appeared("a"));
    assertThat(take()).isEqualTo(moved("a", "b"));
    assertThat(take()).isEqualTo(appeared("new"));
    done(moved("a", "b"));
    assertThat(take()).isEqualTo(gone("b"));
    assertThat(take()).isEqualTo(appeared("other"));
  }

  @Test
  void changesOfOneFileKeepTheirOrderWhateverComesBetween() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<FileKey, List<FileChange>> put = new ConcurrentHashMap<>();
    Map<FileKey, List<FileChange>> given = new ConcurrentHashMap<>();
    List<CompletableFuture<Void>> workers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      workers.add(
          CompletableFuture.runAsync(() -> takeAll(given), task -> new Thread(task).start()));
    }
    for (int i = 0; i < 2_000; i++) {
      String file = "f" + random.nextInt(12);
      FileChange change =
          random.nextInt(4) == 0
              ? moved(file, "f" + (12 + random.nextInt(3)))
              : new FileChange.Appeared(key(file), Path.of("/" + i), FileStamp.NONE);
      note(put, change);
      queue.put(change, random.nextBoolean());
    }
    queue.awaitIdle();
    queue.close();
    for (CompletableFuture<Void> worker : workers) {
      worker.get(10, TimeUnit.SECONDS);
    }

    assertThat(given).as("seed %d", seed).isEqualTo(put);
  }

  private void takeAll(Map<FileKey, List<FileChange>> given) {
    try {
      for (Task task = queue.take(); task != null; task = queue.take()) {
        note(given, task.change()); // nobody else has these files in hand
        queue.done(task);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void note(Map<FileKey, List<FileChange>> changes, FileChange change) {
    keys(change).forEach(key -> changes.computeIfAbsent(key, k -> new ArrayList<>()).add(change));
  }

  private static List<FileKey> keys(FileChange change) {
    return change instanceof FileChange.Moved moved
        ? List.of(moved.previous().key(), moved.key())
        : List.of(change.key());
  }

  @Test
  void aFileInHandIsNotGivenToAnother() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(gone("a"), false);
    queue.put(appeared("b"), false);

    assertThat(take()).isEqualTo(appeared("a"));
    assertThat(take()).isEqualTo(appeared("b"));
    done(appeared("a"));
    assertThat(take()).isEqualTo(gone("a"));
  }

  @Test
  void whatWaitsForAFileHoldsBackWhatComesBehindIt() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(moved("a", "b"), false);
    queue.put(appeared("b"), false);
    queue.put(appeared("c"), false);

    assertThat(take()).isEqualTo(appeared("a"));
    assertThat(take()).isEqualTo(appeared("c"));
    done(appeared("a"));
    assertThat(take()).isEqualTo(moved("a", "b"));
  }

  @Test
  void itIsIdleOnlyWhenNothingWaitsAndNothingIsInHand() throws InterruptedException {
    assertThat(queue.isIdle()).isTrue();
    queue.put(appeared("a"), false);
    assertThat(queue.isIdle()).isFalse();
    take();
    assertThat(queue.isIdle()).isFalse();
    done(appeared("a"));
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

  @Test
  void whoWaitsForAFolderWaitsForNoOther() throws Exception {
    queue.put(appeared("other/a"), false);
    queue.put(appeared("folder/a"), false);
    queue.put(moved("folder/b", "other/b"), true);
    queue.awaitBelow("/third");
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> awaitBelow("/folder"));

    assertThat(take()).isEqualTo(moved("folder/b", "other/b"));
    assertThat(take()).isEqualTo(appeared("other/a"));
    assertThat(take()).isEqualTo(appeared("folder/a"));
    done(appeared("folder/a"));
    assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    queue.put(appeared("folder/later"), true);
    done(moved("folder/b", "other/b"));
    waiting.get(10, TimeUnit.SECONDS);
  }

  @Test
  void nobodyWaitsForAClosedQueue() throws Exception {
    queue.put(appeared("folder/a"), false);
    take();
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> awaitBelow("/folder"));
    queue.close();

    waiting.get(10, TimeUnit.SECONDS);
  }

  private void awaitBelow(String folder) {
    try {
      queue.awaitBelow(folder);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private FileChange take() throws InterruptedException {
    Task task = Objects.requireNonNull(queue.take());
    taken.add(task);
    return task.change();
  }

  private void done(FileChange change) {
    Task task = taken.stream().filter(t -> t.change().equals(change)).findFirst().orElseThrow();
    taken.remove(task);
    queue.done(task);
  }

  private int takeAll() {
    try {
      int count = 0;
      for (Task task = queue.take(); task != null; task = queue.take()) {
        count++;
        queue.done(task);
      }
      return count;
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
