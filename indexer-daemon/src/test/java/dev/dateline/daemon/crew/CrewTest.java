package dev.dateline.daemon.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No thread dies unheard, and none outlives the run. */
@Timeout(30)
class CrewTest {
  private final Crew crew = new Crew();

  @Test
  void whatEndsAThreadIsToldToAll() {
    AtomicInteger alarms = new AtomicInteger();
    crew.onFailure(alarms::incrementAndGet);
    crew.start(
        "dying",
        () -> {
          throw new OutOfMemoryError("injected");
        });

    await().until(() -> alarms.get() == 1);
    assertThatThrownBy(crew::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("OutOfMemoryError: injected");
  }

  @Test
  void theFirstOfSeveralFailuresCounts() {
    crew.fail(new IllegalArgumentException("first"));
    crew.fail(new IllegalArgumentException("second"));

    assertThatThrownBy(crew::check).hasMessage("first");
  }

  @Test
  void theRunGoesOnWithoutAThreadThatNothingDependsOn() {
    Member aside =
        crew.startAside(
            "telling",
            () -> {
              throw new OutOfMemoryError("injected");
            });

    aside.awaitEnd();
    crew.check();
    assertThat(crew.failure()).isNull();
  }

  @Test
  void noThreadOutlivesTheRun() {
    Member waiting = crew.start("waiting", () -> new CountDownLatch(1).await());
    crew.close();

    assertThat(waiting.isAlive()).isFalse();
    crew.check();
  }

  @Test
  void anInterruptDoesNotCutShortTheWaitForAThreadAndIsKept() {
    CountDownLatch held = new CountDownLatch(1);
    Member working =
        crew.start(
            "working",
            () -> {
              held.await();
            });
    Thread.currentThread().interrupt();

    assertThat(working.awaitEnd(Duration.ofMillis(50))).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    held.countDown();
    working.awaitEnd();
    assertThat(working.isAlive()).isFalse();
  }
}
