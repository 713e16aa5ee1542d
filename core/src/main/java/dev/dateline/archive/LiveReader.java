package dev.dateline.archive;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An archive's newest commit for many threads, for programs that stay: a service keeps one of these
 * open and refreshes it, and no question ever meets a reader that was closed under it.
 *
 * <p>Thread-safe. A reader that {@link #refresh} replaces is closed when the last question that
 * uses it has its answer. Whoever opened this closes it.
 */
public final class LiveReader implements AutoCloseable {
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable Lease newest;

  LiveReader(ArchiveReader reader) {
    this.newest = new Lease(reader);
  }

  /** One commit and how many hold it: this class and each question. */
  private static final class Lease {
    private final ArchiveReader reader;
    private final AtomicInteger holders = new AtomicInteger(1);

    Lease(ArchiveReader reader) {
      this.reader = reader;
    }

    /** Holds the reader; false where nobody does any more, and it is closed. */
    boolean hold() {
      return holders.getAndUpdate(held -> held == 0 ? 0 : held + 1) > 0;
    }

    void release() {
      if (holders.decrementAndGet() == 0) {
        reader.close();
      }
    }
  }

  /**
   * Asks the newest commit that is known.
   *
   * @param question what to ask; it gets a reader that stays open until it returns. A stream is to
   *     be used up in it
   * @param <T> what it answers
   * @return the answer
   * @throws IllegalStateException if this is closed
   * @throws dev.dateline.manifest.ArchiveException if the archive is damaged or not reachable
   */
  public <T extends @Nullable Object> T ask(Function<ArchiveReader, T> question) {
    Lease lease = held();
    try {
      return question.apply(lease.reader);
    } finally {
      lease.release();
    }
  }

  /**
   * Looks for a newer commit, which later questions get. Cheap where there is none. Several threads
   * may call it; one looks, the others wait for it.
   *
   * @return whether there was one
   * @throws IllegalStateException if this is closed
   * @throws dev.dateline.manifest.ArchiveException if the newer commit cannot be read; the one
   *     before stays
   */
  public boolean refresh() {
    refreshing.lock();
    try {
      Lease before = open();
      ArchiveReader newer = before.reader.newer();
      if (newer == null) {
        return false;
      }
      newest = new Lease(newer);
      before.release();
      return true;
    } finally {
      refreshing.unlock();
    }
  }

  /** Lets go of the archive, when the last question has its answer. Further calls fail. */
  @Override
  public void close() {
    refreshing.lock();
    try {
      Lease last = newest;
      newest = null;
      if (last != null) {
        last.release();
      }
    } finally {
      refreshing.unlock();
    }
  }

  private Lease held() {
    Lease lease = open();
    while (!lease.hold()) { // replaced between the look and the hold
      lease = open();
    }
    return lease;
  }

  private Lease open() {
    Lease lease = newest;
    if (lease == null) {
      throw new IllegalStateException("the reader is closed; open another");
    }
    return lease;
  }
}
