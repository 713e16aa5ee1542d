package dev.dateline.archive;

import dev.dateline.manifest.FileKey;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets the changes of one file come one after the other, and those of different files at once.
 *
 * <p>Files share a fixed number of locks, so two of them may wait for each other without need.
 */
final class FileLocks {
  private static final int LOCKS = 64;

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  /** Does something while nobody else changes this file. */
  <T> T holding(FileKey file, Supplier<T> work) {
    return holding(locks[place(file)], work);
  }

  /** Does something while nobody else changes either file. */
  <T> T holding(FileKey file, FileKey other, Supplier<T> work) {
    int lower = Math.min(place(file), place(other));
    int upper =
        Math.max(place(file), place(other)); // always in this order: no two wait in a circle
    return holding(locks[lower], () -> holding(locks[upper], work));
  }

  private static <T> T holding(ReentrantLock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private static int place(FileKey file) {
    return Math.floorMod(file.hashCode(), LOCKS);
  }
}
