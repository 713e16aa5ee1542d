package dev.dateline.daemon.crew;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * All threads of one run, none of which dies unheard or outlives it.
 *
 * <p>Whatever ends one of them before its time is kept, sounds the alarms of those who must stop,
 * and is thrown by every {@link #check} from then on. No thread is started again: what it had in
 * hand is not known, and the next run scans, which is right. Only those that nothing depends on are
 * done without ({@link #startAside}).
 *
 * <p>Thread-safe. Who has a thread started also tells it to end; those that are left are told so
 * when the crew is closed.
 */
public final class Crew implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final List<Runnable> alarms = new CopyOnWriteArrayList<>();
  private final List<Member> members = new CopyOnWriteArrayList<>();

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
   * Starts a thread without which the run cannot go on.
   *
   * @param name its name, in logs and in dumps of threads
   * @param work what it does
   * @return the thread, which runs
   */
  public Member start(String name, Work work) {
    return begin(name, work, this::fail); // else others would wait for it for ever
  }

  /**
   * Starts a thread that the run can do without: what ends it is told in the log.
   *
   * @param name its name, in logs and in dumps of threads
   * @param work what it does
   * @return the thread, which runs
   */
  public Member startAside(String name, Work work) {
    return begin(
        name, work, e -> LoggerFactory.getLogger(Crew.class).warn("the thread {} ended", name, e));
  }

  private Member begin(String name, Work work, Consumer<Throwable> onDeath) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name(name)
            .unstarted(() -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException | Error e) {
                // The edge of the thread, which must not die unheard.
                onDeath.accept(e);
              }
            });
    Member member = new Member(thread);
    members.removeIf(other -> !other.isAlive()); // a scan has a thread of its own
    thread.start();
    members.add(member);
    return member;
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

  /** Tells every thread that is left to end, and waits for them, but not for one that hangs. */
  @Override
  public void close() {
    members.forEach(Member::tellToEnd);
    for (Member member : members) {
      if (!member.awaitEnd(GRACE)) {
        LoggerFactory.getLogger(Crew.class).warn("the thread {} did not end", member);
      }
    }
  }
}
