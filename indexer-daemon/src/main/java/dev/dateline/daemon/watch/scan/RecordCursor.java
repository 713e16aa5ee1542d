package dev.dateline.daemon.watch.scan;

import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a manifest's records beside a walk that meets files in the same order.
 *
 * <p>Records that the walk has passed without meeting them are handed to {@code gone}.
 */
final class RecordCursor {
  private final Iterator<FileRecord> records;
  private final Consumer<FileRecord> gone;
  private @Nullable FileRecord next;

  RecordCursor(Iterator<FileRecord> records, Consumer<FileRecord> gone) {
    this.records = records;
    this.gone = gone;
    advance();
  }

  boolean isAtEnd() {
    return next == null;
  }

  /** The record of the file that the walk has met; null where there is none. */
  @Nullable FileRecord meet(FileKey key) {
    if (next == null || !next.key().equals(key)) { // nearly always it is the next one
      passUpTo(key);
    }
    FileRecord record = next;
    if (record == null || !record.key().equals(key)) {
      return null;
    }
    advance();
    return record;
  }

  /** Leaves all records at or below a key as they are; tells the one of the key itself. */
  @Nullable FileRecord keepAtOrBelow(FileKey key) {
    FileRecord own = meet(key);
    while (next != null && next.key().isAtOrBelow(key.value())) {
      advance();
    }
    return own;
  }

  /** Passes all that is left. */
  void finish() {
    while (next != null) {
      passNext(next);
    }
  }

  private void passUpTo(FileKey key) {
    while (next != null && next.key().compareTo(key) < 0) {
      passNext(next);
    }
  }

  private void passNext(FileRecord record) {
    gone.accept(record);
    advance();
  }

  private void advance() {
    next = records.hasNext() ? records.next() : null;
  }
}
