package dev.dateline.daemon.crew;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one program, none of which dies unheard.
 *
 * <p>Whatever ends one of them before its time is kept, sounds the alarms of those who must stop,
 * and is thrown by every {@link #check} from then on. Thread-safe. The threads are daemon threads:
 * who starts one also ends it.
 */
public final class Crew {
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final List<Runnable> alarms = new CopyOnWriteArrayList<>();

  /** A crew of no thread yet. */
  public Crew() {}

  /** What a thread does until it is done or interrupted. */
  public interface Work {
    /**
     * Works.
     *
     * @throws InterruptedException if the thread was interrupted, which is how it is told to end
     */
    void run() throws InterruptedException;
  }

  /**
   * Starts a thread.
   *
   * @param name its name, in logs and in dumps of threads
   * @param work what it does
   * @return the thread, which runs
   */
  public Thread start(String name, Work work) {
    return Thread.ofPlatform().daemon().name(name).start(() -> run(work));
  }

  private void run(Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // The edge of the thread: were it to die unheard, others would wait for it for ever.
      fail(e);
    }
  }

  /**
   * Says that the work cannot go on. Of several failures the first counts.
   *
   * @param cause why
   */
  public void fail(Throwable cause) {
    if (failure.compareAndSet(null, cause)) {
      alarms.forEach(Runnable::run);
    }
  }

  /**
   * Has something done when the first thread fails, on that thread; at once if one has.
   *
   * @param alarm what to do: at most twice, where both happen at the same time
   */
  public void onFailure(Runnable alarm) {
    alarms.add(alarm);
    if (failure.get() != null) {
      alarm.run();
    }
  }

  /**
   * What ended the work.
   *
   * @return the first failure; null where there is none
   */
  public @Nullable Throwable failure() {
    return failure.get();
  }

  /**
   * Looks whether the work goes on.
   *
   * @throws RuntimeException the one that ended a thread, such as that the archive could not be
   *     written
   * @throws IllegalStateException if an Error ended a thread, which is its cause
   */
  public void check() {
    switch (failure.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Throwable e -> throw new IllegalStateException("a thread of the program ended: " + e, e);
    }
  }
}
