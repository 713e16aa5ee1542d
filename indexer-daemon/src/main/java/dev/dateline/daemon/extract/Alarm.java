package dev.dateline.daemon.extract;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rings once nothing was heard for a time, during which somebody waited. To be set anew costs no
 * more than a look at the clock, since it happens with every article.
 */
final class Alarm implements AutoCloseable {
  private final ScheduledExecutorService timer;
  private final long nanos;
  private final Runnable onRing;
  private volatile long heard = System.nanoTime();
  private volatile boolean paused;
  private volatile boolean rung;
  private boolean closed;
  private @Nullable Future<?> next;

  /** Runs {@code onRing} on the timer's thread. */
  Alarm(ScheduledExecutorService timer, Duration timeout, Runnable onRing) {
    this.timer = timer;
    this.nanos = timeout.toNanos();
    this.onRing = onRing;
    schedule(nanos);
  }

  /** Whoever waits is busy: that time does not count. */
  void pause() {
    paused = true;
  }

  /** Something was heard: the time begins anew. */
  void again() {
    heard = System.nanoTime();
    paused = false;
  }

  boolean hasRung() {
    return rung;
  }

  private void look() {
    long left = paused ? nanos : nanos - (System.nanoTime() - heard);
    if (left > 0) {
      schedule(left);
    } else {
      ring();
    }
  }

  private synchronized void ring() {
    if (!closed) {
      rung = true;
      onRing.run();
    }
  }

  private synchronized void schedule(long delay) {
    if (!closed) {
      next = timer.schedule(this::look, delay, TimeUnit.NANOSECONDS);
    }
  }

  /** Does not ring any more. */
  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.cancel(false);
    }
  }
}
