package dev.dateline.daemon.ingest;

import static dev.dateline.daemon.ingest.Changes.appeared;
import static dev.dateline.daemon.ingest.Changes.gone;
import static dev.dateline.daemon.ingest.Changes.moved;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which of the changes that wait a worker is given. */
@Timeout(30)
class ChangeOrderTest {
  private final ChangeQueue queue = new ChangeQueue();
  private final Hands hands = new Hands(queue);

  @Test
  void changesComeInTheirOrder() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(appeared("b"), false);

    assertThat(hands.take()).isEqualTo(appeared("a"));
    assertThat(hands.take()).isEqualTo(appeared("b"));
  }

  @Test
  void aFreshChangeGoesBeforeTheBacklog() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(appeared("b"), true);

    assertThat(hands.take()).isEqualTo(appeared("b"));
  }

  @Test
  void theNewestFreshChangeComesFirst() throws InterruptedException {
    queue.put(appeared("a"), true);
    queue.put(appeared("b"), true);

    assertThat(hands.take()).isEqualTo(appeared("b"));
    assertThat(hands.take()).isEqualTo(appeared("a"));
  }

  @Test
  void aFreshChangeTakesWhatWaitsForItsFileToTheFront() throws InterruptedException {
    queue.put(appeared("other"), false);
    queue.put(appeared("a"), false);
    queue.put(moved("a", "b"), true);
    queue.put(appeared("new"), true);
    queue.put(gone("b"), true);

    assertThat(hands.take()).isEqualTo(appeared("a"));
    hands.done(appeared("a"));
    assertThat(hands.take()).isEqualTo(moved("a", "b"));
    assertThat(hands.take()).isEqualTo(appeared("new"));
    hands.done(moved("a", "b"));
    assertThat(hands.take()).isEqualTo(gone("b"));
    assertThat(hands.take()).isEqualTo(appeared("other"));
  }

  @Test
  void aFileInHandIsNotGivenToAnother() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(gone("a"), false);
    queue.put(appeared("b"), false);

    assertThat(hands.take()).isEqualTo(appeared("a"));
    assertThat(hands.take()).isEqualTo(appeared("b"));
    hands.done(appeared("a"));
    assertThat(hands.take()).isEqualTo(gone("a"));
  }

  @Test
  void whatWaitsForAFileHoldsBackWhatComesBehindIt() throws InterruptedException {
    queue.put(appeared("a"), false);
    queue.put(moved("a", "b"), false);
    queue.put(appeared("b"), false);
    queue.put(appeared("c"), false);

    assertThat(hands.take()).isEqualTo(appeared("a"));
    assertThat(hands.take()).isEqualTo(appeared("c"));
    hands.done(appeared("a"));
    assertThat(hands.take()).isEqualTo(moved("a", "b"));
  }

  @Test
  void itIsIdleOnlyWhenNothingWaitsAndNothingIsInHand() throws InterruptedException {
    assertThat(queue.isIdle()).isTrue();
    queue.put(appeared("a"), false);
    assertThat(queue.isIdle()).isFalse();
    hands.take();
    assertThat(queue.isIdle()).isFalse();
    hands.done(appeared("a"));
    assertThat(queue.isIdle()).isTrue();
    queue.awaitIdle();
  }

  @Test
  void oneWorkerIsKeptFreeForWhatNeedsNoParser() throws InterruptedException {
    queue.put(appeared("story.txt"), true);
    queue.put(appeared("page.html"), true);
    queue.put(appeared("later.html"), true);

    assertThat(hands.takeQuick()).isEqualTo(appeared("story.txt"));
    assertThat(hands.take()).isEqualTo(appeared("later.html"));
    queue.put(gone("newest.html"), true);
    assertThat(hands.takeQuick()).isEqualTo(gone("newest.html"));
  }

  @Test
  void whatWaitsForAPageIsNoQuickWork() throws InterruptedException {
    queue.put(appeared("page.html"), true);
    queue.put(gone("page.html"), true);
    queue.put(appeared("story.txt"), true);

    assertThat(hands.takeQuick()).isEqualTo(appeared("story.txt"));
    assertThat(hands.take()).isEqualTo(appeared("page.html"));
    hands.done(appeared("page.html"));
    assertThat(hands.take()).isEqualTo(gone("page.html"));
  }

  @Test
  void theOtherWorkersDoQuickWorkWhereThereIsNoOther() throws InterruptedException {
    queue.put(appeared("backlog.html"), false);
    queue.put(appeared("story.txt"), true);

    assertThat(hands.take()).isEqualTo(appeared("story.txt"));
    assertThat(hands.take()).isEqualTo(appeared("backlog.html"));
  }
}
