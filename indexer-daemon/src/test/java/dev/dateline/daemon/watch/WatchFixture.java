package dev.dateline.daemon.watch;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.event.EventSource;
import dev.dateline.daemon.watch.event.EventSources;
import dev.dateline.daemon.watch.event.WatchSettings;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.FakeManifest;
import dev.dateline.daemon.watch.scan.FolderFixture;
import dev.dateline.daemon.watch.scan.ScanObserver;
import dev.dateline.daemon.watch.scan.Surroundings;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A watched root, whose events are applied to a manifest. */
final class WatchFixture implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final FakeManifest manifest = new FakeManifest();
  final FolderWatcher watcher;
  private final Crew crew = new Crew();
  private final List<Root> roots;

  WatchFixture(Path folder, WatchSettings settings, boolean jdk) throws IOException {
    this.roots = List.of(RootPaths.root(folder));
    IgnoreRules rules = IgnoreRules.of(List.of(), false, List.of());
    if (jdk) {
      FolderReader reader = FolderReader.ofAnySystem();
      this.watcher =
          new FolderWatcher(
              roots,
              new Surroundings(crew, reader, rules, InstantSource.system(), ScanObserver.NONE),
              settings,
              listener -> openJdk(reader, listener));
      watcher.start();
    } else {
      this.watcher = FolderWatcher.open(crew, roots, rules, settings, InstantSource.system());
    }
    follow(Duration.ZERO);
    manifest.takeLog();
  }

  private EventSource openJdk(FolderReader reader, EventSource.Listener listener) {
    try {
      return new EventSources(crew, reader, 1).ofTheJdk(listener);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Applies what has happened; waits for it if nothing has. */
  List<FolderEvent> follow(Duration wait) {
    try {
      List<FolderEvent> events = watcher.take(wait);
      for (FolderEvent event : events) {
        manifest.apply(event, watcher, roots);
      }
      return events;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Applies what happens until nothing has happened for some time; gives back the log. */
  List<String> followUntilQuiet(Duration quiet) {
    List<FolderEvent> events;
    do {
      events = follow(quiet);
    } while (!events.isEmpty() || watcher.pending() > 0);
    return manifest.takeLog();
  }

  /** Applies what happens until all of this has, and a little longer; gives back the log. */
  List<String> followFor(String... expected) {
    List<String> log = new ArrayList<>();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!log.containsAll(List.of(expected)) && System.nanoTime() < until) {
      follow(Duration.ofMillis(20));
      log.addAll(manifest.takeLog());
    }
    log.addAll(followUntilQuiet(Duration.ofMillis(50)));
    return log;
  }

  /** Applies what happens until the manifest has the files that are there; gives back the log. */
  List<String> followUntilRight() throws IOException {
    List<String> log = new ArrayList<>();
    long until = System.nanoTime() + PATIENCE.toNanos();
    do {
      log.addAll(followUntilQuiet(Duration.ofMillis(100)));
    } while (!keys().equals(rightKeys()) && System.nanoTime() < until);
    return log;
  }

  /** The keys, below the root, of all files that are there. */
  List<String> rightKeys() throws IOException {
    FolderFixture fresh = new FolderFixture(RootPaths.path(roots.getFirst()));
    fresh.scan();
    return below(fresh.manifest);
  }

  /** The keys, below the root, of all files in the manifest. */
  List<String> keys() {
    return below(manifest);
  }

  private List<String> below(FakeManifest files) {
    int from = roots.getFirst().name().length() + 1;
    return files.records.keySet().stream().map(key -> key.value().substring(from)).toList();
  }

  @Override
  public void close() {
    watcher.close();
    crew.check();
  }
}
