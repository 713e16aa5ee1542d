package dev.dateline.daemon;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.FolderEvent;
import dev.dateline.daemon.watch.FolderWatcher;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.ScanResult;
import dev.dateline.daemon.watch.scan.ScanResult.RootVanished;
import dev.dateline.daemon.watch.scan.ScanResult.Scanned;
import dev.dateline.output.Messages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of {@code datelined watch}: scans, follows events, stops in order. */
final class IndexerDaemon {
  private static final Logger LOG = LoggerFactory.getLogger(IndexerDaemon.class);
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /** How long files may take to come to rest until the first look at all is said to be over. */
  private static final Duration MOST_SETTLING = Duration.ofSeconds(10);

  private final Crew crew;
  private final Ingestor ingestor;
  private final Messages messages;
  private final List<ScanResult> firstScans = new CopyOnWriteArrayList<>();
  private final AtomicReference<State> state = new AtomicReference<>(State.STARTING);

  /** Where in its life a daemon is. */
  enum State {
    /** It has not looked at anything yet. */
    STARTING,
    /** It looks at all files for the first time. */
    SCANNING,
    /** It follows events. */
    WATCHING,
    /** It finishes what it has in hand. */
    STOPPING,
    /** It has ended. */
    STOPPED
  }

  IndexerDaemon(Crew crew, Ingestor ingestor, Messages messages) {
    this.crew = crew;
    this.ingestor = ingestor;
    this.messages = messages;
  }

  State state() {
    return state.get();
  }

  /**
   * Works until it is asked to stop; ends scans and the ingestor then. Ends the progress with the
   * first look at all.
   */
  void run(
      FolderWatcher watcher,
      EventApplier events,
      Scans scans,
      Progress progress,
      Interruption interruption)
      throws InterruptedException {
    long start = System.nanoTime();
    move(State.STARTING, State.SCANNING);
    try {
      while (!interruption.isAsked()) {
        List<FolderEvent> taken = watcher.take(PATIENCE);
        for (FolderEvent event : taken) {
          events.apply(event);
        }
        boolean idle = taken.isEmpty() && scans.isIdle() && ingestor.isIdle();
        if (idle && state.get() == State.SCANNING && isSettled(watcher, start)) {
          ingestor.finish(); // what is counted here can be found
          move(State.SCANNING, State.WATCHING);
          progress.close();
          new Summary(messages).print(ingestor.counts(), firstScans, System.nanoTime() - start);
          firstScans.clear();
          messages.say("Watching; stop with Ctrl-C.");
        }
        crew.check();
      }
    } catch (InterruptedException e) {
      if (!interruption.isAsked()) {
        throw e;
      }
    }
    LOG.info("Stopping: the files in hand are finished");
    state.set(State.STOPPING);
    scans.close();
    ingestor.close();
    state.set(State.STOPPED);
    new Summary(messages).print(ingestor.counts(), List.of(), System.nanoTime() - start);
  }

  /** Whether no young file waits to come to rest; one that never does is not waited for. */
  private static boolean isSettled(FolderWatcher watcher, long start) {
    return watcher.pending() == 0 || System.nanoTime() - start > MOST_SETTLING.toNanos();
  }

  /** Takes what came of a scan, on any thread. */
  void scanned(ScanResult result) {
    boolean first = state.get() == State.SCANNING;
    if (first) {
      firstScans.add(result);
    }
    switch (result) {
      case Scanned scanned -> {
        if (!first) { // else the summary tells them
          scanned.problems().forEach(p -> LOG.warn("{}: {}", p.path(), p.reason()));
        }
      }
      case RootVanished vanished ->
          LOG.warn(
              "{} has vanished ({}); its articles stay in the archive",
              RootPaths.path(vanished.root()),
              vanished.reason());
    }
  }

  private void move(State from, State to) {
    if (!state.compareAndSet(from, to)) {
      throw new IllegalStateException("no way from " + state.get() + " to " + to);
    }
  }
}
