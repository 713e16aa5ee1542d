package dev.dateline.daemon;

import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.RootPaths;
import dev.dateline.daemon.watch.ScanScope;
import dev.dateline.output.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A line that tells how far a pass is, for people at a terminal: files, rate, time left.
 *
 * <p>How many files there are is counted beside the work, by a walk of its own; until it has ended
 * no time left is told.
 */
final class Progress implements AutoCloseable {
  private static final long EVERY_MILLIS = 250;

  private final Messages messages;
  private final Ingestor ingestor;
  private final long start = System.nanoTime();
  private final AtomicLong total = new AtomicLong(-1);
  private final List<Thread> threads;

  Progress(Messages messages, Ingestor ingestor, List<ScanScope> scopes) {
    this.messages = messages;
    this.ingestor = ingestor;
    this.threads =
        messages.isWatched()
            ? List.of(
                Thread.ofPlatform().daemon().name("counting").unstarted(() -> count(scopes)),
                Thread.ofPlatform().daemon().name("progress").unstarted(this::tell))
            : List.of();
  }

  /** Begins to tell, where a person watches. */
  void begin() {
    threads.forEach(Thread::start);
  }

  /** Ends the line; harmless where it has ended. */
  @Override
  public void close() {
    boolean telling = threads.stream().anyMatch(Thread::isAlive);
    threads.forEach(Thread::interrupt);
    if (telling && messages.isWatched()) {
      awaitSilence();
      messages.overwrite("");
    }
  }

  /** Lets no line come behind the summary. */
  private void awaitSilence() {
    try {
      for (Thread thread : threads) {
        thread.join(Duration.ofSeconds(1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void count(List<ScanScope> scopes) {
    long files = 0;
    for (ScanScope scope : scopes) {
      Path folder = RootPaths.path(scope.root());
      try (Stream<Path> walk = Files.walk(folder)) {
        files +=
            walk.takeWhile(path -> !Thread.currentThread().isInterrupted())
                .filter(Files::isRegularFile)
                .count();
      } catch (IOException | UncheckedIOException e) {
        return; // the scan will say what cannot be read; there is no time left to tell then
      }
    }
    total.set(files);
  }

  private void tell() {
    try {
      while (true) {
        Thread.sleep(EVERY_MILLIS);
        messages.overwrite(line());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String line() {
    long done = ingestor.counts().handled();
    double seconds = (System.nanoTime() - start) / 1e9;
    double rate = done / seconds;
    long all = total.get();
    if (all <= 0 || rate <= 0 || done > all) {
      return "%,d files, %,.0f/s".formatted(done, rate);
    }
    return "%,d of at most %,d files, %,.0f/s, at most %s left"
        .formatted(done, all, rate, Summary.seconds((long) ((all - done) / rate * 1e9)));
  }
}
