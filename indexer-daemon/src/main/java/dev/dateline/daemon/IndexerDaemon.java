package dev.dateline.daemon;

import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.FolderEvent;
import dev.dateline.daemon.watch.FolderWatcher;
import dev.dateline.daemon.watch.RootPaths;
import dev.dateline.daemon.watch.ScanResult;
import dev.dateline.daemon.watch.ScanResult.RootVanished;
import dev.dateline.daemon.watch.ScanResult.Scanned;
import dev.dateline.daemon.watch.ScanScope;
import dev.dateline.manifest.Root;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of {@code datelined watch}: scans, follows events, stops in order. */
final class IndexerDaemon {
  private static final Logger LOG = LoggerFactory.getLogger(IndexerDaemon.class);
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final EventApplier events;
  private final Pass pass;
  private final Coverage coverage;
  private final Terminal terminal;
  private final List<ScanResult> firstScans = new ArrayList<>();
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

  IndexerDaemon(EventApplier events, Pass pass, Coverage coverage, Terminal terminal) {
    this.events = events;
    this.pass = pass;
    this.coverage = coverage;
    this.terminal = terminal;
  }

  State state() {
    return state.get();
  }

  /** Works until it is asked to stop. */
  void run(FolderWatcher watcher, Ingestor ingestor, Interruption interruption)
      throws InterruptedException {
    long start = System.nanoTime();
    move(State.STARTING, State.SCANNING);
    try {
      while (!interruption.isAsked()) {
        List<FolderEvent> taken = watcher.take(PATIENCE);
        for (FolderEvent event : taken) {
          apply(event, ingestor);
        }
        if (taken.isEmpty() && state.get() == State.SCANNING && ingestor.isIdle()) {
          ingestor.finish(); // what is counted here can be found
          move(State.SCANNING, State.WATCHING);
          new Summary(terminal).print(ingestor.counts(), firstScans, System.nanoTime() - start);
          firstScans.clear();
          terminal.say("Watching; stop with Ctrl-C.");
        }
        ingestor.check();
      }
    } catch (InterruptedException e) {
      if (!interruption.isAsked()) {
        throw e;
      }
    }
    LOG.info("Stopping: the files in hand are finished");
    state.set(State.STOPPING);
    ingestor.close();
    state.set(State.STOPPED);
    new Summary(terminal).print(ingestor.counts(), List.of(), System.nanoTime() - start);
  }

  private void apply(FolderEvent event, Ingestor ingestor) throws InterruptedException {
    switch (event) {
      case FolderEvent.Written written -> events.apply(written);
      case FolderEvent.Removed removed -> events.apply(removed);
      case FolderEvent.Renamed renamed -> events.apply(renamed);
      case FolderEvent.Rescan rescan -> rescan(rescan, ingestor);
    }
  }

  private void rescan(FolderEvent.Rescan rescan, Ingestor ingestor) throws InterruptedException {
    LOG.info("Scanning {}: {}", rescan.folder(), rescan.reason());
    ingestor.finish(); // the records must not lag behind the events that were applied
    List<Root> roots = coverage.roots();
    ScanScope scope = coverage.wanted(rescan.scope(roots));
    ScanResult result = pass.over(scope);
    boolean first = state.get() == State.SCANNING;
    if (first) {
      firstScans.add(result);
    }
    switch (result) {
      case Scanned scanned -> {
        coverage.seen(scanned.root());
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
