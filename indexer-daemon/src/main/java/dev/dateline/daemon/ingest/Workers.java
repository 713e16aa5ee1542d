package dev.dateline.daemon.ingest;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.crew.Member;
import dev.dateline.daemon.extract.MachineFailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The threads that take changes from the queue and have them handled. */
final class Workers {
  private final ChangeQueue queue;
  private final ChangeHandler handler;
  private final Committer committer;
  private final Duration patience;
  private final List<Member> threads = new ArrayList<>();

  Workers(ChangeQueue queue, ChangeHandler handler, Committer committer, Duration patience) {
    this.queue = queue;
    this.handler = handler;
    this.committer = committer;
    this.patience = patience;
  }

  /** Where a worker gets its tasks. */
  interface Supply {
    /** Waits for a task; null when there will be none. */
    @Nullable Task take() throws InterruptedException;
  }

  void start(Crew crew, String name, Supply supply) {
    threads.add(crew.start(name, () -> work(crew, supply)));
  }

  /** Starts the worker for what waits for no parser process, which has rehearsed before. */
  void startPrompt(Crew crew, Rehearsal rehearsal) {
    threads.add(
        crew.start(
            "worker-quick",
            () -> {
              rehearsal.run();
              work(crew, queue::takeQuick);
            }));
  }

  private void work(Crew crew, Supply supply) throws InterruptedException {
    Setbacks setbacks = new Setbacks(queue, patience);
    Task task = supply.take();
    while (task != null) {
      try {
        handle(task, setbacks);
      } catch (CancellationException e) {
        queue.close(); // the extractor was closed: the program ends
      } catch (RuntimeException | Error e) {
        crew.fail(e); // before the change counts as done, or who waits for it would go on
        throw e;
      } finally {
        queue.done(task);
      }
      task = supply.take();
    }
  }

  private void handle(Task task, Setbacks setbacks) throws InterruptedException {
    while (true) {
      try {
        handler.handle(task.change());
        setbacks.over();
        committer.changed(task);
        return;
      } catch (MachineFailureException e) {
        setbacks.await(e);
      }
    }
  }

  /** Waits so long for all of them to end. */
  void awaitEnd(Duration most) {
    long until = System.nanoTime() + most.toNanos();
    threads.forEach(thread -> thread.awaitEnd(Duration.ofNanos(until - System.nanoTime())));
  }

  void awaitEnd() {
    threads.forEach(Member::awaitEnd);
  }
}
