package dev.dateline.daemon.ingest;

import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import java.nio.file.Path;
import java.util.List;

/** Changes of files of which only the names matter. */
final class Changes {
  private Changes() {}

  static FileChange appeared(String name) {
    return new FileChange.Appeared(key(name), Path.of("/" + name), FileStamp.NONE);
  }

  static FileChange gone(String name) {
    return new FileChange.Gone(record(name));
  }

  static FileChange moved(String from, String to) {
    return new FileChange.Moved(record(from), key(to), Path.of("/" + to), FileStamp.NONE);
  }

  static FileKey key(String name) {
    return new FileKey("/" + name);
  }

  static List<FileKey> keys(FileChange change) {
    return change instanceof FileChange.Moved moved
        ? List.of(moved.previous().key(), moved.key())
        : List.of(change.key());
  }

  private static FileRecord record(String name) {
    return FileRecord.failed(key(name), FileStamp.NONE, Outcome.EMPTY, "empty");
  }
}
