package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.archive.WriteResult;
import dev.dateline.daemon.watch.FileChange;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import java.util.Locale;

/** Does what one change asks for, counts it and leaves a line in the log. */
final class ChangeHandler {
  private final ArchiveWriter writer;
  private final FileIntake intake;
  private final Tally tally;

  ChangeHandler(ArchiveWriter writer, FileIntake intake, Tally tally) {
    this.writer = writer;
    this.intake = intake;
    this.tally = tally;
  }

  void handle(FileChange change) {
    switch (change) {
      case FileChange.Appeared appeared ->
          count(intake.read(appeared.key(), appeared.path()), appeared.key());
      case FileChange.Modified modified ->
          count(intake.read(modified.key(), modified.path()), modified.key());
      case FileChange.Moved moved -> move(moved);
      case FileChange.Gone gone -> remove(gone.key());
    }
  }

  private void count(FileIntake.Result result, FileKey key) {
    switch (result) {
      case FileIntake.Taken(FileRecord record, int articles, long millis) -> {
        tally.read(record, articles);
        DocumentLog.read(record, millis);
      }
      case FileIntake.Same same -> {
        tally.touched();
        DocumentLog.touched(key);
      }
      case FileIntake.Vanished vanished -> remove(key);
    }
  }

  /** A file is not read again under its new name, unless that says to read it in another way. */
  private void move(FileChange.Moved moved) {
    FileKey from = moved.previous().key();
    boolean readAlike = extension(from).equals(extension(moved.key()));
    FileRecord record = moved.previous().withKey(moved.key()).withStamp(moved.stamp());
    if (readAlike && writer.write(new FileWrite.Move(from, record)) instanceof WriteResult.Stored) {
      tally.moved();
      DocumentLog.moved(from, moved.key());
    } else {
      remove(from);
      count(intake.read(moved.key(), moved.path()), moved.key());
    }
  }

  private void remove(FileKey key) {
    if (writer.file(key).isPresent()) {
      int articles = writer.write(new FileWrite.Remove(key)).articles();
      tally.removed();
      DocumentLog.removed(key, articles);
    }
  }

  private static String extension(FileKey key) {
    String name = key.value().substring(key.value().lastIndexOf('/') + 1);
    return name.substring(name.indexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
