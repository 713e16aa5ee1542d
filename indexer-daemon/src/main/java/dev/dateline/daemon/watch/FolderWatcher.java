package dev.dateline.daemon.watch;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.event.EventSource;
import dev.dateline.daemon.watch.event.EventSources;
import dev.dateline.daemon.watch.event.Hint;
import dev.dateline.daemon.watch.event.Hint.Completeness;
import dev.dateline.daemon.watch.event.PolledFolders;
import dev.dateline.daemon.watch.event.Settled;
import dev.dateline.daemon.watch.event.SettledFiles;
import dev.dateline.daemon.watch.event.WatchSettings;
import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.daemon.watch.scan.FolderScanner;
import dev.dateline.daemon.watch.scan.ScanObserver;
import dev.dateline.daemon.watch.scan.Surroundings;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Root;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports what happens in the folders of some roots, as it happens.
 *
 * <p>Events are hints, never the truth: they make fast what a scan makes right. So a watcher and
 * its scanner work together. The first events ask for a scan of each root; the {@link #scanner} has
 * every folder watched before it lists it, and leaves files that are young, and may be half
 * written, to the watcher, which reports them when they are complete. A new folder is watched at
 * once and then reported as a {@link FolderEvent.Rescan}, so that whatever was put into it, however
 * fast, is found. Where events were lost, or none come, a scan is asked for, too.
 *
 * <p>A file that was closed after writing, or moved in, is reported at once; others when they have
 * rested. On Linux inotify tells which is which; elsewhere, with the JDK's watcher, all files rest.
 *
 * <p>Take events on one thread and apply them in order; answer a {@code Rescan} by a scan, on any
 * thread, with the manifest's records of that place, of which none may lag behind the events taken
 * before it.
 *
 * <p>Thread-safe. {@link #close} ends its threads.
 */
public final class FolderWatcher implements AutoCloseable {
  private static final int MOST_TAKEN = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);

  private final WatchedRoots roots;
  private final WatchSettings settings;
  private final FolderScanner scanner;
  private final EventSource source;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final SettledFiles files;
  private final PolledFolders polled;
  private boolean closed;

  FolderWatcher(
      List<Root> roots,
      Surroundings surroundings,
      WatchSettings settings,
      Function<EventSource.Listener, EventSource> sources) {
    InstantSource clock = surroundings.clock();
    this.settings = settings;
    this.roots = new WatchedRoots(roots, surroundings.rules(), clock);
    this.files = new SettledFiles(surroundings.reader(), clock, settings);
    this.polled = new PolledFolders(this.roots.locations(), clock, settings);
    this.scanner = new FolderScanner(surroundings.with(new WatchCompanion(this)));
    this.source = sources.apply(new Ear(this, this.roots));
  }

  /**
   * Begins to watch.
   *
   * @param crew whose threads the watcher's and the scanner's are
   * @param roots the folders to watch, with all below them
   * @param rules what to leave out
   * @param settings times and limits
   * @param clock tells how long files have rested
   * @return a watcher, whose first events ask for a scan of each root
   */
  public static FolderWatcher open(
      Crew crew, List<Root> roots, IgnoreRules rules, WatchSettings settings, InstantSource clock) {
    FolderReader reader = FolderReader.ofThisSystem();
    FolderWatcher watcher =
        new FolderWatcher(
            roots,
            new Surroundings(crew, reader, rules, clock, ScanObserver.NONE),
            settings,
            new EventSources(crew, reader, settings.mostUnreadBytes())::open);
    watcher.start();
    return watcher;
  }

  /** Watches the roots themselves and asks for their first scans. */
  void start() {
    for (String root : roots.locations()) {
      source.watch(root);
      hear(new Hint.Doubt(root, "the watch begins"));
    }
  }

  /**
   * The scanner that works together with this watcher.
   *
   * @return the scanner; scan with no other while the watcher is open
   */
  public FolderScanner scanner() {
    return scanner;
  }

  /**
   * Takes what has happened, in order.
   *
   * @param wait how long to wait if nothing has; zero to look only
   * @return at most about a thousand events; empty if nothing happened or this was closed
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  public List<FolderEvent> take(Duration wait) throws InterruptedException {
    long until = System.nanoTime() + wait.toNanos();
    lock.lockInterruptibly();
    try {
      while (true) {
        polled.wake(files::accept);
        List<FolderEvent> events = settled();
        long left = until - System.nanoTime();
        if (!events.isEmpty() || left <= 0 || closed) {
          return events;
        }
        changed.awaitNanos(Math.min(left, quiet().toNanos()));
      }
    } finally {
      lock.unlock();
    }
  }

  private List<FolderEvent> settled() {
    List<FolderEvent> events = new ArrayList<>();
    Settled next = files.poll();
    while (next != null) {
      events.addAll(roots.events(next));
      next = events.size() < MOST_TAKEN ? files.poll() : null;
    }
    return events;
  }

  private Duration quiet() {
    long millis = Math.min(files.untilNext().toMillis(), polled.untilNext().toMillis());
    return Duration.ofMillis(millis + 1); // the clock tells whole milliseconds
  }

  /**
   * Has a file reported again when it has rested, as after it changed while it was being read.
   *
   * @param file a file in one of the roots
   */
  public void recheck(Path file) {
    hear(new Hint.Touched(EncodedPaths.location(file), Completeness.UNKNOWN));
  }

  /**
   * How many files and folders wait to be taken or to come to rest.
   *
   * @return their number
   */
  public int pending() {
    lock.lock();
    try {
      return files.size();
    } finally {
      lock.unlock();
    }
  }

  /** Has a folder watched, and no longer polled, before it is listed. */
  void watch(String location) {
    change(() -> polled.remove(location));
    source.watch(location);
  }

  /** Has a young file reported when it has rested; false where files need no rest. */
  boolean rest(Path file, FileStamp seen) {
    if (settings.rest().isZero()) {
      return false;
    }
    Hint.Touched hint = new Hint.Touched(EncodedPaths.location(file), Completeness.UNKNOWN);
    change(() -> files.touched(hint, Optional.of(seen)));
    return true;
  }

  /** Takes what happened, on any thread. */
  void hear(Hint hint) {
    change(() -> {
      switch (hint) {
        case Hint.Silent silent -> beginPolling(silent);
        case Hint.Lost lost -> doubtEverything(lost);
        case Hint.Touched touched -> roots.wanted(touched).ifPresent(files::accept);
        case Hint.Gone gone -> roots.wanted(gone).ifPresent(files::accept);
        case Hint.Renamed renamed -> roots.wanted(renamed).ifPresent(files::accept);
        case Hint.Doubt doubt -> files.accept(doubt);
      }
    });
  }

  /** Changes the state that all threads share, and wakes whoever waits for that. */
  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void doubtEverything(Hint.Lost lost) {
    LOG.info("Scanning everything: {}", lost.reason());
    roots.locations().forEach(root -> files.accept(new Hint.Doubt(root, lost.reason())));
  }

  private void beginPolling(Hint.Silent silent) {
    if (polled.add(silent)) {
      String every = settings.poll().toString();
      LOG.warn("Scanned every {}: {}: {}", every, silent.location(), silent.reason());
    }
  }

  /** Ends the watch; a {@link #take} that waits returns. */
  @Override
  public void close() {
    source.close();
    change(() -> closed = true);
  }
}
