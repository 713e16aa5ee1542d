package dev.dateline.daemon.watch.root;

import dev.dateline.manifest.FileStamp;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes the stamps of files, and marks those that cannot be trusted yet.
 *
 * <p>A file system's clock is coarse: whoever writes a file twice within one of its ticks leaves
 * the same times, and a file read between the two would count as unchanged for ever. So a stamp
 * proves nothing when the file was modified less than two seconds before the stamp was taken. Such
 * a file is <em>young</em>, and its stamp carries {@link #YOUNG} in place of the change time. That
 * equals no file's change time, so the next scan finds the file modified, its content is hashed
 * once more, and by then its stamp is a settled one. Nobody else needs to know the rule: what was
 * stamped is recorded, and a record with a young stamp never counts as unchanged.
 *
 * <p>A modification time in the future (or one set by hand) makes no file young whose change time,
 * which only the system sets, is older than two seconds.
 */
public final class FileStamps {
  /** Stands in a stamp's {@code changedNanos} for "modified less than two seconds before". */
  public static final long YOUNG = -1;

  private static final Duration SETTLING = Duration.ofSeconds(2);

  private final FolderReader reader;
  private final InstantSource clock;

  /**
   * Stamps by a clock.
   *
   * @param clock tells how old a file is
   */
  public FileStamps(InstantSource clock) {
    this(FolderReader.ofThisSystem(), clock);
  }

  FileStamps(FolderReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * The stamp of a file as it is now, to be recorded after its content was read. Links are
   * followed.
   *
   * @param file the file
   * @return the stamp, marked where it is young; empty where there is no such file
   */
  public Optional<FileStamp> take(Path file) {
    long settled = settledBefore(clock);
    Entry entry = reader.read(EncodedPaths.location(file), FolderReader.Links.FOLLOWED);
    return entry.is(Entry.Kind.FILE)
        ? Optional.of(marked(entry.stamp(), settled))
        : Optional.empty();
  }

  /**
   * Whether a file is not there any more. One of which the system does not say anything, or a link
   * whose target is away, is not gone.
   *
   * @param file the file
   * @return true if its name is not there, or is no file's
   */
  public boolean isGone(Path file) {
    Entry entry = reader.read(EncodedPaths.location(file), FolderReader.Links.SHOWN);
    return switch (entry.kind()) {
      case MISSING, FOLDER, SPECIAL -> true;
      case FILE, LINK, UNREADABLE -> false;
    };
  }

  /**
   * Whether a file may have kept its content under another name, which changes nothing else.
   *
   * @param before a stamp under the old name
   * @param after a stamp under the new name
   * @return true if size, modification time and inode are the same
   */
  public static boolean isSameContent(FileStamp before, FileStamp after) {
    return before.sizeBytes() == after.sizeBytes()
        && before.modifiedNanos() == after.modifiedNanos()
        && before.inode() == after.inode();
  }

  /**
   * A stamp that proves nothing: the next scan takes the file up again.
   *
   * @param stamp a stamp
   * @return its young form
   */
  public static FileStamp young(FileStamp stamp) {
    return new FileStamp(stamp.sizeBytes(), stamp.modifiedNanos(), YOUNG, stamp.inode());
  }

  /**
   * Whether a file had the same content, as far as a stamp tells, when two stamps were taken, such
   * as before and after reading it. Whether they are young does not matter here.
   *
   * @param one a stamp
   * @param other another stamp of the same file
   * @return true if size, modification time and inode are the same, and the change time where both
   *     stamps have one
   */
  public static boolean agree(FileStamp one, FileStamp other) {
    boolean changeTimesAgree =
        one.changedNanos() == other.changedNanos() || isYoung(one) || isYoung(other);
    return isSameContent(one, other) && changeTimesAgree;
  }

  /**
   * Whether a stamp proves nothing yet.
   *
   * @param stamp a stamp
   * @return true if the file was modified less than two seconds before it was taken
   */
  public static boolean isYoung(FileStamp stamp) {
    return stamp.changedNanos() == YOUNG;
  }

  /**
   * The moment, in nanoseconds since 1970, before which a file must have been modified.
   *
   * @param clock tells the time
   * @return that moment
   */
  public static long settledBefore(InstantSource clock) {
    Instant moment = clock.instant().minus(SETTLING);
    return moment.getEpochSecond() * 1_000_000_000L + moment.getNano();
  }

  /**
   * The stamp itself, or its young form.
   *
   * @param stamp a stamp
   * @param settledBefore that moment
   * @return the stamp to record
   */
  public static FileStamp marked(FileStamp stamp, long settledBefore) {
    boolean changedLately = stamp.changedNanos() == 0 || stamp.changedNanos() > settledBefore;
    return changedLately && stamp.modifiedNanos() > settledBefore ? young(stamp) : stamp;
  }
}
