package dev.dateline.lucene;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;

/**
 * A directory whose lock is looked at on a writer's own threads: Lucene does so whenever it begins
 * a file, and an interrupt at that moment would lose the lock.
 */
final class SteadyLockDirectory extends FilterDirectory {
  private final WriterThreads threads;

  SteadyLockDirectory(Directory directory, WriterThreads threads) {
    super(directory);
    this.threads = threads;
  }

  @Override
  public Lock obtainLock(String name) throws IOException {
    Lock lock = super.obtainLock(name);
    return new Lock() {
      @Override
      public void ensureValid() throws IOException {
        threads.run(lock::ensureValid);
      }

      @Override
      public void close() throws IOException {
        lock.close();
      }

      @Override
      public String toString() {
        return lock.toString();
      }
    };
  }
}
