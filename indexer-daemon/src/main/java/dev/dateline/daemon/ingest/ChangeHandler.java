package dev.dateline.daemon.ingest;

import dev.dateline.archive.ArchiveWriter;
import dev.dateline.archive.FileWrite;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import java.util.List;
import java.util.Locale;

/** Does what one change asks for, counts it and leaves a line in the log. */
final class ChangeHandler {
  private final ArchiveWriter writer;
  private final FileIntake intake;
  private final FileStamps stamps;
  private final Tally tally;

  ChangeHandler(ArchiveWriter writer, FileIntake intake, FileStamps stamps, Tally tally) {
    this.writer = writer;
    this.intake = intake;
    this.stamps = stamps;
    this.tally = tally;
  }

  void handle(FileChange change) {
    switch (change) {
      case FileChange.Appeared appeared ->
          count(intake.read(appeared.key(), appeared.path()), appeared.key());
      case FileChange.Modified modified ->
          count(intake.read(modified.key(), modified.path()), modified.key());
      case FileChange.Moved moved -> move(moved);
      case FileChange.Unseen unseen -> record(unseen);
      case FileChange.Gone gone -> {
        if (isAsSeen(gone.previous())) {
          takeOut(gone.key());
        }
      }
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
      case FileIntake.Vanished vanished -> {
        if (writer.file(key).isPresent()) {
          takeOut(key);
        }
      }
    }
  }

  /** So that it stands in the list of what failed, until a scan can look into it. */
  private void record(FileChange.Unseen unseen) {
    FileRecord record =
        FileRecord.failed(unseen.key(), FileStamp.NONE, Outcome.UNREADABLE, unseen.reason());
    writer.write(new FileWrite.Put(record, List.of()));
    tally.read(record, 0);
    DocumentLog.read(record, 0);
  }

  /** A file is not read again under its new name, unless that says to read it in another way. */
  private void move(FileChange.Moved moved) {
    FileKey from = moved.previous().key();
    boolean asSeen = isAsSeen(moved.previous());
    if (asSeen && isReadAlike(moved) && isStillThere(moved)) {
      FileRecord record = moved.previous().withKey(moved.key()).withStamp(moved.stamp());
      writer.write(new FileWrite.Move(from, record));
      tally.moved();
      DocumentLog.moved(from, moved.key());
      return;
    }
    if (asSeen) {
      takeOut(from);
    }
    count(intake.read(moved.key(), moved.path()), moved.key());
  }

  /**
   * Whether a record is still what it was when somebody saw that its file is gone. If not, the file
   * was read again, and looked for after that ({@link FileIntake}).
   */
  private boolean isAsSeen(FileRecord seen) {
    return writer
        .file(seen.key())
        .map(known -> FileStamps.agree(known.stamp(), seen.stamp()))
        .orElse(false);
  }

  private boolean isStillThere(FileChange.Moved moved) {
    return stamps.take(moved.path()).map(now -> FileStamps.agree(now, moved.stamp())).orElse(false);
  }

  /** Takes out a file that is recorded. */
  private void takeOut(FileKey key) {
    int articles = writer.write(new FileWrite.Remove(key)).articles();
    tally.removed();
    DocumentLog.removed(key, articles);
  }

  /** Whether the new name says no other reader than the old one. */
  static boolean isReadAlike(FileChange.Moved moved) {
    return extension(moved.previous().key()).equals(extension(moved.key()));
  }

  private static String extension(FileKey key) {
    String name = key.value().substring(key.value().lastIndexOf('/') + 1);
    return name.substring(name.indexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
