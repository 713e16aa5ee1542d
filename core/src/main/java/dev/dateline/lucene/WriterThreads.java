package dev.dateline.lucene;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * Does what must not be interrupted on threads that nobody else knows, one for each caller that
 * waits.
 *
 * <p>Lucene does not survive interrupts: they close the channel that holds its lock, and end its
 * waits in the middle of a change. A file system of our own would help only against the first. Here
 * an interrupted caller waits until its work is done, and finds itself interrupted then.
 */
final class WriterThreads {
  private static final int SECONDS_IDLE = 10;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          SECONDS_IDLE,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          WriterThread::new);

  private static final class WriterThread extends Thread {
    WriterThread(Runnable work) {
      super(work, "archive-writer");
      setDaemon(true);
    }
  }

  void run(Failures.Action action) throws IOException {
    run(() -> {
      action.run();
      return Boolean.TRUE;
    });
  }

  /** Does something and waits for it; what it throws is thrown here. */
  <T extends @Nullable Object> T run(Failures.Work<T> work) throws IOException {
    return Thread.currentThread() instanceof WriterThread ? work.run() : awaited(submitted(work));
  }

  private <T extends @Nullable Object> Future<T> submitted(Failures.Work<T> work) {
    try {
      return threads.submit(work::run);
    } catch (RejectedExecutionException e) {
      throw new AlreadyClosedException("the writer is closed", e);
    }
  }

  private static <T extends @Nullable Object> T awaited(Future<T> done) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return done.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw failure(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IOException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException failure -> failure;
      case RuntimeException failure -> throw failure;
      case Error failure -> throw failure;
      case null, default -> throw new IllegalStateException(e);
    };
  }

  boolean areClosed() {
    return threads.isShutdown();
  }

  /** Ends the threads when they have done what they are doing; nothing more can be asked then. */
  void close() {
    threads.shutdown();
  }
}
