package dev.dateline.daemon;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.crew.Member;
import dev.dateline.daemon.ingest.Ingestor;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.ScanScope;
import dev.dateline.output.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Messages messages;
  private final Ingestor ingestor;
  private final long start = System.nanoTime();
  private final AtomicLong total = new AtomicLong(-1);
  private final List<Member> threads = new ArrayList<>();

  Progress(Messages messages, Ingestor ingestor) {
    this.messages = messages;
    this.ingestor = ingestor;
  }

  /** Begins to tell, where a person watches; the work goes on whatever becomes of these threads. */
  void begin(Crew crew, List<ScanScope> scopes) {
    if (messages.isWatched()) {
      threads.add(crew.startAside("counting", () -> count(scopes)));
      threads.add(crew.startAside("progress", this::tell));
    }
  }

  /** Ends the line; harmless where it has ended. */
  @Override
  public void close() {
    boolean telling = threads.stream().anyMatch(Member::isAlive);
    threads.forEach(Member::tellToEnd);
    if (telling) {
      threads.forEach(thread -> thread.awaitEnd(GRACE)); // no line comes behind the summary
      messages.overwrite("");
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

  private void tell() throws InterruptedException {
    while (true) {
      Thread.sleep(EVERY_MILLIS);
      messages.overwrite(line());
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
