package dev.dateline.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The last commit of an index, kept open for its writer; none before the first. Thread-safe. */
final class LastCommit implements Closeable {
  private final Directory directory;
  private @Nullable DirectoryReader reader;

  private LastCommit(Directory directory) {
    this.directory = directory;
  }

  static LastCommit of(Directory directory) throws IOException {
    LastCommit last = new LastCommit(directory);
    last.refresh();
    return last;
  }

  /** What it says of itself; empty where there is none. */
  synchronized Optional<CommitData> data() throws IOException {
    return reader == null ? Optional.empty() : Optional.of(CommitData.of(reader.getIndexCommit()));
  }

  /** The commit, open until the next {@link #refresh}. */
  synchronized DirectoryReader reader() {
    if (reader == null) {
      throw new AlreadyClosedException("the writer is closed");
    }
    return reader;
  }

  /** The commit, open until the caller lets go of it by {@code decRef}. */
  synchronized DirectoryReader held() {
    DirectoryReader held = reader();
    held.incRef();
    return held;
  }

  /** Goes on to the newest commit. */
  synchronized void refresh() throws IOException {
    if (reader == null) {
      reader = DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
      return;
    }
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
