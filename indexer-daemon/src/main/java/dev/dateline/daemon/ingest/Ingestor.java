package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.watch.FileChange;
import dev.dateline.daemon.watch.FileStamps;
import dev.dateline.manifest.ArchiveException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings changes of files into an archive, several at once, and commits.
 *
 * <p>Thread-safe. Owns its threads; the archive and the extractor are the caller's.
 */
public final class Ingestor implements AutoCloseable {
  private final ChangeQueue queue = new ChangeQueue();
  private final Tally tally = new Tally();
  private final AtomicReference<@Nullable ArchiveException> failure = new AtomicReference<>();
  private final ArchiveWriter writer;
  private final ChangeHandler handler;
  private final Committer committer;
  private final Thread commits;
  private final List<Thread> workers = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Starts the threads.
   *
   * @param writer where to write
   * @param extractor what reads files
   * @param stamps what tells the state of a file
   * @param plan how many at once, and how often to commit
   */
  public Ingestor(ArchiveWriter writer, Extractor extractor, FileStamps stamps, Plan plan) {
    this.writer = writer;
    this.committer = new Committer(writer, queue, plan.commitInterval(), this::fail);
    FileIntake intake = new FileIntake(extractor, stamps, writer, committer::changed);
    this.handler = new ChangeHandler(writer, intake, tally);
    this.commits = Thread.ofPlatform().name("commits").start(committer);
    for (int i = 0; i < plan.workers(); i++) {
      workers.add(Thread.ofPlatform().name("worker-" + i).start(this::work));
    }
  }

  /**
   * How to work.
   *
   * @param workers how many files at once, 1 or more
   * @param commitInterval how often to commit under load
   */
  public record Plan(int workers, Duration commitInterval) {}

  /**
   * Adds a change to the backlog; waits while that is full.
   *
   * @param change the change
   * @throws ArchiveException if the archive could not be written before
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void later(FileChange change) throws InterruptedException {
    throwFailure();
    queue.put(change, false);
  }

  /**
   * Adds a change that goes before the backlog; waits while there are too many of these.
   *
   * @param change the change
   * @throws ArchiveException if the archive could not be written before
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void soon(FileChange change) throws InterruptedException {
    throwFailure();
    queue.put(change, true);
  }

  /**
   * Waits until all changes are in the archive, and commits.
   *
   * @throws ArchiveException if the archive could not be written
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void finish() throws InterruptedException {
    queue.awaitIdle();
    throwFailure();
    writer.commit();
  }

  /**
   * Whether nothing waits and nothing is in hand.
   *
   * @return true if all changes so far are in the archive, committed or not
   */
  public boolean isIdle() {
    return queue.isIdle();
  }

  /**
   * Looks whether the archive can still be written.
   *
   * @throws ArchiveException if it could not
   */
  public void check() {
    throwFailure();
  }

  /**
   * What became of the changes so far.
   *
   * @return the counts
   */
  public Tally.Counts counts() {
    return tally.counts();
  }

  /** Drops what waits, lets the files in hand be finished, and commits. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    queue.close();
    boolean interrupted = false;
    for (Thread worker : workers) {
      interrupted |= joinedInterrupted(worker);
    }
    committer.stop();
    interrupted |= joinedInterrupted(commits);
    if (failure.get() == null) {
      writer.commit();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      for (FileChange change = queue.take(); change != null; change = queue.take()) {
        try {
          handler.handle(change);
        } finally {
          queue.done(change);
          committer.changed();
        }
      }
    } catch (ArchiveException e) {
      fail(e);
    } catch (CancellationException e) {
      queue.close(); // the extractor was closed: the program ends
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fail(ArchiveException e) {
    failure.compareAndSet(null, e);
    queue.close();
  }

  private void throwFailure() {
    ArchiveException e = failure.get();
    if (e != null) {
      throw e;
    }
  }

  private static boolean joinedInterrupted(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true; // the archive must not be closed under a thread that writes
      }
    }
  }
}
