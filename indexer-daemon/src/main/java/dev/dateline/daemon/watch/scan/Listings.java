package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.crew.Member;
import dev.dateline.daemon.watch.root.Entry;
import dev.dateline.daemon.watch.root.FolderReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lists the folders of a walk, the next ones ahead of it on a second thread.
 *
 * <p>Waiting for the file system is nearly all that a scan of unchanged files does. The helper
 * lists the folders that the walk will come to next, and rests while more than {@link
 * #ENTRIES_AHEAD} entries wait for it. A folder that it has not begun is listed by the walk itself.
 */
final class Listings implements AutoCloseable {
  private static final int ENTRIES_AHEAD = 20_000;

  private final Crew crew;
  private final FolderReader reader;
  private final ScanObserver observer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Listing> upcoming = new ArrayDeque<>();
  private @Nullable Member helper;
  private int entriesAhead;

  Listings(Crew crew, FolderReader reader, ScanObserver observer) {
    this.crew = crew;
    this.reader = reader;
    this.observer = observer;
  }

  /** A folder that is listed once, by whoever comes first. */
  final class Listing extends FutureTask<List<Entry>> {
    Listing(String location, long device) {
      super(() -> {
        observer.entering(location, device);
        return reader.list(location);
      });
    }
  }

  /** A folder that the walk will come to. */
  Listing of(String location, long device) {
    return new Listing(location, device);
  }

  /**
   * Announces folders that the walk comes to next, in its order, before those announced earlier.
   */
  void announce(List<Listing> listings) {
    if (listings.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      for (Listing listing : listings.reversed()) {
        upcoming.addFirst(listing);
      }
      changed.signal();
      if (helper == null) {
        helper = crew.start("scan-ahead", this::listAhead);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The entries of a folder; waits for them, or reads them here. */
  List<Entry> entries(Listing listing) throws IOException, InterruptedException {
    boolean announced = withdraw(listing);
    listing.run(); // does nothing where the helper was first
    List<Entry> entries;
    try {
      entries = listing.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException("listing a folder", e.getCause());
    }
    if (!announced) {
      addAhead(-entries.size());
    }
    return entries;
  }

  private boolean withdraw(Listing listing) {
    lock.lock();
    try {
      return upcoming.removeFirstOccurrence(listing);
    } finally {
      lock.unlock();
    }
  }

  private void addAhead(int entries) {
    lock.lock();
    try {
      entriesAhead += entries;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void listAhead() throws InterruptedException {
    while (true) {
      Listing next = next();
      next.run();
      if (next.state() == FutureTask.State.SUCCESS) {
        addAhead(next.resultNow().size());
      }
    }
  }

  private Listing next() throws InterruptedException {
    lock.lock();
    try {
      while (upcoming.isEmpty() || entriesAhead > ENTRIES_AHEAD) {
        changed.await();
      }
      return upcoming.removeFirst();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    if (helper != null) {
      helper.tellToEnd();
    }
  }
}
