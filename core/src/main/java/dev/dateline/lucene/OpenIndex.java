package dev.dateline.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An index that is open for writing, locked for others. It has one commit at least.
 *
 * @param directory where it lies
 * @param writer Lucene's writer
 * @param last the last commit
 * @param data what this writer's commits say, going on from the last one
 */
record OpenIndex(Directory directory, IndexWriter writer, LastCommit last, CommitData data) {
  static OpenIndex open(Place place, String analysis, String owner, WriterThreads threads)
      throws IOException {
    Directory directory = new SteadyLockDirectory(place.forWriting(), threads);
    LastCommit last = null;
    IndexWriter writer = null;
    try {
      if (Failures.isTorn(directory)) {
        throw Failures.torn(place);
      }
      last = LastCommit.of(directory);
      continued(last, place, analysis); // before Lucene touches what may be another program's
      writer = new IndexWriter(directory, config());
      place.writtenBy(owner);
      last.refresh(); // another writer may have ended while this one began
      CommitData data = continued(last, place, analysis);
      if (last.data().isEmpty()) {
        data = data.next(Instant.now());
        commit(writer, data);
        last.refresh();
      }
      return new OpenIndex(directory, writer, last, data);
    } catch (IOException | RuntimeException e) {
      Closeable lock = writer == null ? null : writer::rollback;
      IOUtils.closeWhileHandlingException(last, lock, directory);
      throw e;
    }
  }

  private static CommitData continued(LastCommit last, Place place, String analysis)
      throws IOException {
    CommitData data = last.data().orElse(null);
    if (data == null) {
      return CommitData.first(analysis);
    }
    data.check(place.name(), analysis);
    return data.ofNextWriter();
  }

  private static IndexWriterConfig config() {
    return WriterMemory.config().setCodec(new ShortBlocksCodec()).setCommitOnClose(false);
  }

  /** Makes all changes so far durable. */
  void commit(CommitData says) throws IOException {
    commit(writer, says);
  }

  private static void commit(IndexWriter writer, CommitData says) throws IOException {
    writer.setLiveCommitData(says.toUserData().entrySet());
    writer.commit();
  }

  /** Lets go of it; what is not committed is thrown away. */
  void close() throws IOException {
    last.close();
    writer.rollback();
    directory.close();
  }
}
