package dev.dateline.daemon.ingest;

import static dev.dateline.daemon.ingest.Changes.appeared;
import static dev.dateline.daemon.ingest.Changes.key;
import static dev.dateline.daemon.ingest.Changes.moved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileStamp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final Hands hands = new Hands(queue);

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
    Changes.keys(change)
        .forEach(key -> changes.computeIfAbsent(key, k -> new ArrayList<>()).add(change));
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

    assertThat(hands.take()).isEqualTo(moved("folder/b", "other/b"));
    assertThat(hands.take()).isEqualTo(appeared("other/a"));
    assertThat(hands.take()).isEqualTo(appeared("folder/a"));
    hands.done(appeared("folder/a"));
    assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    queue.put(appeared("folder/later"), true);
    hands.done(moved("folder/b", "other/b"));
    waiting.get(10, TimeUnit.SECONDS);
  }

  @Test
  void whoAddsSomethingFreshWaitsForNoBacklog() throws Exception {
    for (int i = 0; i < Lane.BACKLOG.most(); i++) {
      queue.put(appeared("old" + i), false);
    }
    for (int i = 0; i < Lane.FRESH.most(); i++) {
      queue.put(appeared("page" + i), true);
    }
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> put("last"));
    for (int i = 0; i < Lane.FRESH.most() / 2; i++) {
      hands.take();
    }

    waiting.get(10, TimeUnit.SECONDS);
  }

  @Test
  void whoCannotWaitIsToldThatThereIsNoRoom() throws Exception {
    for (int i = 0; i < Lane.FRESH.most(); i++) {
      assertThat(queue.offer(appeared("page" + i))).isTrue();
    }

    assertThat(queue.offer(appeared("page"))).isFalse();
    assertThat(queue.offer(appeared("story.txt"))).isTrue();
    hands.take();
    assertThat(queue.offer(appeared("page"))).isTrue();
  }

  private void put(String name) {
    try {
      queue.put(appeared(name), true);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nobodyWaitsForAClosedQueue() throws Exception {
    queue.put(appeared("folder/a"), false);
    hands.take();
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
}
