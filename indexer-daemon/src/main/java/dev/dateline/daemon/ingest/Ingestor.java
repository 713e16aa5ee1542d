package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.crew.Member;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.ArchiveException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings changes of files into an archive, several at once, and commits.
 *
 * <p>Thread-safe. The archive and the extractor are the caller's. Where a thread of its crew fails,
 * the work ends and the next call says so.
 */
public final class Ingestor implements AutoCloseable {
  /** How long a file in hand may take when the work is to end. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final ChangeQueue queue = new ChangeQueue();
  private final Tally tally = new Tally();
  private final Crew crew;
  private final ArchiveWriter writer;
  private final Extractor extractor;
  private final Committer committer;
  private final Member commits;
  private final Workers workers;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Starts the threads.
   *
   * @param crew whose threads they are; where one of its threads fails, the work ends
   * @param writer where to write
   * @param extractor what reads files
   * @param stamps what tells the state of a file
   * @param plan how many at once, and how often to commit
   */
  public Ingestor(
      Crew crew, ArchiveWriter writer, Extractor extractor, FileStamps stamps, Plan plan) {
    this.crew = crew;
    this.writer = writer;
    this.extractor = extractor;
    this.committer = new Committer(writer, queue, plan.commitInterval());
    FileIntake intake = new FileIntake(extractor, stamps, writer, this::partStored);
    ChangeHandler handler = new ChangeHandler(writer, intake, stamps, tally);
    crew.onFailure(queue::close);
    this.commits = crew.start("commits", committer);
    this.workers = new Workers(queue, handler, committer, plan.patience());
    for (int i = 0; i < plan.workers(); i++) {
      workers.start(crew, "worker-" + i, queue::take);
    }
    if (plan.prompt()) {
      Rehearsal rehearsal = new Rehearsal(writer, extractor, stamps);
      workers.startPrompt(crew, rehearsal);
    }
  }

  /**
   * How to work.
   *
   * @param workers how many files at once, 1 or more
   * @param commitInterval how often to commit under load
   * @param patience how long to wait for a machine on which no file can be parsed, before that ends
   *     the work
   * @param prompt whether fresh changes come: then one more worker is kept free for those that need
   *     no parser process, and what is done only once is done before the first of them
   */
  public record Plan(int workers, Duration commitInterval, Duration patience, boolean prompt) {
    /** Long enough for a disk to be cleaned up, short enough for somebody who waits. */
    static final Duration SHORT_PATIENCE = Duration.ofSeconds(10);

    /** Until the machine recovers. */
    static final Duration ENDLESS_PATIENCE = Duration.ofDays(36_500);

    /**
     * For a single pass, which ends where no file can be parsed.
     *
     * @param workers how many files at once, 1 or more
     * @param commitInterval how often to commit under load
     * @return the plan
     */
    public static Plan once(int workers, Duration commitInterval) {
      return new Plan(workers, commitInterval, SHORT_PATIENCE, false);
    }

    /**
     * For a program that stays, follows events, and waits until the machine recovers.
     *
     * @param workers how many files at once, 1 or more
     * @param commitInterval how often to commit under load
     * @return the plan
     */
    public static Plan staying(int workers, Duration commitInterval) {
      return new Plan(workers, commitInterval, ENDLESS_PATIENCE, true);
    }
  }

  /**
   * Adds a change to the backlog; waits while that is full.
   *
   * @param change the change
   * @throws RuntimeException what ended a thread of the crew before
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void later(FileChange change) throws InterruptedException {
    crew.check();
    queue.put(change, false);
  }

  /**
   * Adds a change that goes before the backlog; waits while there are too many of these.
   *
   * @param change the change
   * @throws RuntimeException what ended a thread of the crew before
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void soon(FileChange change) throws InterruptedException {
    crew.check();
    queue.put(change, true);
  }

  /**
   * Adds a change that goes before the backlog, where there is room for it now.
   *
   * @param change the change
   * @return false if there are too many of these, and it was not added
   * @throws RuntimeException what ended a thread of the crew before
   */
  public boolean atOnce(FileChange change) {
    crew.check();
    return queue.offer(change);
  }

  /**
   * Waits until all changes are in the archive, and commits.
   *
   * @throws RuntimeException what ended a thread of the crew
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void finish() throws InterruptedException {
    queue.awaitIdle();
    crew.check();
    writer.commit();
  }

  /**
   * Waits until the changes of files at or below a folder that were added before are in the
   * archive, and commits: then the archive's records of that folder lag behind none of them. Others
   * are not waited for.
   *
   * @param folder the key of a folder or file
   * @throws RuntimeException what ended a thread of the crew
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void settle(String folder) throws InterruptedException {
    queue.awaitBelow(folder);
    crew.check();
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
   * What became of the changes so far.
   *
   * @return the counts
   */
  public Tally.Counts counts() {
    return tally.counts();
  }

  /**
   * Drops what waits, lets the files in hand be finished if that is soon, and commits. A file that
   * takes longer is given up, with its parser process, and keeps what the archive has of it; the
   * extractor is closed then.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    queue.close();
    workers.awaitEnd(GRACE);
    extractor.close();
    workers.awaitEnd();
    committer.stop();
    commits.awaitEnd(); // the archive must not be closed under a thread that writes
    if (!(crew.failure() instanceof ArchiveException)) {
      writer.commit();
    }
  }

  private void partStored(int articles) {
    tally.part(articles);
    committer.changed();
  }
}
