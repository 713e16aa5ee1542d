package dev.dateline.lucene;

import dev.dateline.manifest.ArchiveException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a writer so that no interrupt harms it. When a step of a change has failed, no
 * change and no commit comes after it: none can hold half a change.
 */
final class WriterSteps {
  private final Failures failures;
  private final WriterThreads threads;
  private final WriterMemory memory;
  private volatile boolean broken;

  /** What broke it, where the archive's storage did. */
  private volatile @Nullable ArchiveException failure;

  WriterSteps(Failures failures, WriterThreads threads, WriterMemory memory) {
    this.failures = failures;
    this.threads = threads;
    this.memory = memory;
  }

  /** Runs a step of a change. */
  void change(String verb, Failures.Action step) {
    checkWhole();
    boolean done = false;
    try {
      failures.guard(verb, () -> memory.fill(step));
      done = true;
    } catch (ArchiveException e) {
      failure = e;
      throw e;
    } finally {
      broken |= !done;
    }
  }

  /** Makes the changes before durable. */
  void commit(String verb, Failures.Action step) {
    checkWhole();
    failures.guard(verb, () -> threads.run(step));
  }

  /** Whoever comes after a failure, on another thread perhaps, learns of the same. */
  private void checkWhole() {
    ArchiveException before = failure;
    if (before != null) {
      throw new ArchiveException(before.reason(), String.valueOf(before.getMessage()), before);
    }
    if (broken) {
      throw new IllegalStateException("a change failed before; this writer can only be closed");
    }
  }

  /** Runs a step that changes nothing, though Lucene may write in it. */
  <T extends @Nullable Object> T look(String verb, Failures.Work<T> step) {
    return failures.guard(verb, () -> threads.run(step));
  }

  /** Runs a step that changes nothing, and gives nothing. */
  void look(String verb, Failures.Action step) {
    failures.guard(verb, () -> threads.run(step));
  }

  /** Runs the last step, once. */
  void end(String verb, Failures.Action step) {
    if (threads.areClosed()) {
      return;
    }
    try {
      failures.guard(verb, () -> threads.run(step));
    } finally {
      threads.close();
    }
  }
}
