package dev.dateline.daemon.crew;

import java.time.Duration;

/** One thread of a crew. Thread-safe. */
public final class Member {
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final Thread thread;

  Member(Thread thread) {
    this.thread = thread;
  }

  /** Tells the thread to end, which it does when it next waits or looks. */
  public void tellToEnd() {
    thread.interrupt();
  }

  /**
   * Whether the thread works.
   *
   * @return false once it has ended
   */
  public boolean isAlive() {
    return thread.isAlive();
  }

  /** Waits until the thread has ended. An interrupt does not cut that short, and is kept. */
  public void awaitEnd() {
    awaitEnd(FOR_EVER);
  }

  /**
   * Waits until the thread has ended. An interrupt does not cut that short, and is kept.
   *
   * @param most how long to wait
   * @return whether it has ended
   */
  public boolean awaitEnd(Duration most) {
    long until = System.nanoTime() + most.toNanos();
    boolean interrupted = false;
    boolean ended = !thread.isAlive();
    for (long left = most.toNanos(); !ended && left > 0; left = until - System.nanoTime()) {
      try {
        ended = thread.join(Duration.ofNanos(left));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return ended;
  }

  @Override
  public String toString() {
    return thread.getName();
  }
}
