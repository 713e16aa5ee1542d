package dev.dateline.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.util.ThreadInterruptedException;

/**
 * Fills a writer's memory on the threads of its callers, and empties it on the writer's own.
 *
 * <p>Handing over each change would cost a third of the speed where threads wake slowly. So Lucene
 * is told never to flush by itself: it would do so on the thread of whoever comes along, where it
 * opens files and waits for merges. What is left on that thread is adding to memory, and to files
 * through streams, which no interrupt closes.
 */
final class WriterMemory {
  /** Measured: more speeds up little, and it counts twice while segments are written. */
  private static final long FULL_BYTES = 64L << 20;

  /** More than ever comes together before it is full. */
  private static final double NEVER_FULL_MEGABYTES = 2_048;

  private final IndexWriter writer;
  private final WriterThreads threads;

  WriterMemory(IndexWriter writer, WriterThreads threads) {
    this.writer = writer;
    this.threads = threads;
  }

  /** Settings of a writer that leaves it to this class when to flush. */
  static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setRAMBufferSizeMB(NEVER_FULL_MEGABYTES)
        .setCheckPendingFlushUpdate(false);
  }

  /** Runs a step that adds documents, at its end, or takes some out. */
  void fill(Failures.Action step) throws IOException {
    try {
      step.run();
    } catch (ThreadInterruptedException e) {
      fillElsewhere(step);
    }
    if (isFull()) {
      threads.run(this::flush);
    }
  }

  /** Lucene waits before it adds anything, so that a step which was interrupted can be repeated. */
  private void fillElsewhere(Failures.Action step) throws IOException {
    try {
      threads.run(step);
    } finally {
      Thread.currentThread().interrupt(); // Lucene took the mark away
    }
  }

  private boolean isFull() {
    return writer.ramBytesUsed() - writer.getFlushingBytes() > FULL_BYTES;
  }

  /** The greatest segment of those in memory; where there is none, what is to be taken out. */
  private void flush() throws IOException {
    if (!writer.flushNextBuffer()) {
      writer.flush();
    }
  }
}
