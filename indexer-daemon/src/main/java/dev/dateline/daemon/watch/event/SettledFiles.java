package dev.dateline.daemon.watch.event;

import dev.dateline.daemon.watch.event.Hint.Completeness;
import dev.dateline.daemon.watch.event.PendingHints.Pending;
import dev.dateline.daemon.watch.root.Entry;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.manifest.FileStamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds files back until they are complete, and puts together what happens to one file.
 *
 * <p>Each location has at most one thing pending: that its file was touched, or that it is gone;
 * the later one counts. A file that was closed, linked or moved here is due at once. Any other is
 * due when its size and modification time have been the same for the time of rest, whatever time
 * that is. A renaming is due at once and takes along what is pending below the old name; it is
 * followed by a look at the new one, so that whoever takes it need not trust it. What is due is
 * taken in the order in which it became so.
 *
 * <p>Beyond the limit on pending files, a file's whole folder is scanned in its place, after a
 * rest. Not thread-safe.
 */
public final class SettledFiles {
  private final FolderReader reader;
  private final InstantSource clock;
  private final WatchSettings settings;
  private final PendingHints pending = new PendingHints();
  private long latestMillis;

  /**
   * Holds nothing back yet.
   *
   * @param reader looks at files
   * @param clock tells the time
   * @param settings times and limits
   */
  public SettledFiles(FolderReader reader, InstantSource clock, WatchSettings settings) {
    this.reader = reader;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Takes a hint that something happened.
   *
   * @param hint what happened
   */
  public void accept(Hint hint) {
    switch (hint) {
      case Hint.Touched touched -> touched(touched, Optional.empty());
      case Hint.Gone gone -> gone(gone);
      case Hint.Renamed renamed -> renamed(renamed);
      case Hint.Doubt doubt -> doubt(doubt, Duration.ZERO);
      case Hint.Silent silent -> throw new IllegalArgumentException("nothing happened: " + silent);
      case Hint.Lost lost -> throw new IllegalArgumentException("no place is named: " + lost);
    }
  }

  /**
   * A file was touched; its stamp may be known.
   *
   * @param touched which file, and whether it is complete
   * @param seen its stamp, where it is known
   */
  public void touched(Hint.Touched touched, Optional<FileStamp> seen) {
    String location = touched.location();
    Pending before = pending.file(location);
    boolean known = before != null && before.hint() instanceof Hint.Touched;
    if (!known && pending.files() >= settings.mostPending()) {
      collapse(location);
      return;
    }
    Hint.Touched now =
        touched.completeness() == Completeness.UNKNOWN
                && before != null
                && before.hint() instanceof Hint.Touched earlier
            ? earlier // it knew more
            : touched;
    pending.putFile(location, now, due(now.completeness()), seen.orElseGet(() -> stamp(now)));
    if (before != null && before.hint() instanceof Hint.Gone) {
      doubtReplaced(location);
    }
  }

  /** What was there before may have been a folder, whose files nobody else will miss. */
  private void doubtReplaced(String location) {
    accept(new Hint.Doubt(location, "it was replaced"));
  }

  private @Nullable FileStamp stamp(Hint.Touched touched) {
    return touched.completeness() == Completeness.COMPLETE
        ? null
        : reader.read(touched.location(), FolderReader.Links.SHOWN).stamp();
  }

  private long due(Completeness completeness) {
    return nowMillis()
        + switch (completeness) {
          case COMPLETE -> 0;
          case UNKNOWN -> settings.rest().toMillis();
          case OPEN -> settings.openRest().toMillis();
        };
  }

  /** The time, which never goes back here. */
  private long nowMillis() {
    latestMillis = Math.max(latestMillis, clock.millis());
    return latestMillis;
  }

  private void gone(Hint.Gone gone) {
    pending.removeFiles(gone.location());
    pending.removeScans(gone.location());
    if (pending.files() >= settings.mostPending()) {
      collapse(gone.location());
    } else {
      pending.putFile(gone.location(), gone, nowMillis(), null);
    }
  }

  private void renamed(Hint.Renamed renamed) {
    Map<String, Pending> files = pending.removeFiles(renamed.from());
    Map<String, Pending> scans = pending.removeScans(renamed.from());
    Map<String, Pending> replaced = pending.removeFiles(renamed.to());
    pending.removeScans(renamed.to());
    if (pending.all() >= 3 * settings.mostPending()) {
      gone(new Hint.Gone(renamed.from()));
    } else {
      pending.putRenaming(renamed, nowMillis());
    }
    files.forEach((location, waiting) -> follow(moved(renamed, location), waiting));
    scans.keySet().forEach(at -> accept(new Hint.Doubt(moved(renamed, at), "renamed")));
    if (renamed.folder()) {
      accept(new Hint.Doubt(renamed.to(), "renamed"));
    } else if (pending.file(renamed.to()) == null) {
      accept(new Hint.Touched(renamed.to(), Completeness.COMPLETE));
    }
    if (replaced.values().stream().anyMatch(before -> before.hint() instanceof Hint.Gone)) {
      doubtReplaced(renamed.to());
    }
  }

  private void follow(String location, Pending waiting) {
    if (waiting.hint() instanceof Hint.Touched touched) {
      touched(
          new Hint.Touched(location, touched.completeness()), Optional.ofNullable(waiting.seen()));
    } else {
      gone(new Hint.Gone(location));
    }
  }

  private static String moved(Hint.Renamed renamed, String location) {
    return renamed.to() + location.substring(renamed.from().length());
  }

  /** A folder or file has to be scanned, after a rest. */
  void doubt(Hint.Doubt doubt, Duration rest) {
    if (pending.scanCovers(doubt.location())) {
      return;
    }
    Hint.Doubt scanned =
        pending.scans() < settings.mostPending()
            ? doubt
            : new Hint.Doubt(folderOf(doubt.location()), doubt.reason());
    pending.putScan(scanned, nowMillis() + rest.toMillis());
  }

  private void collapse(String location) {
    String folder = folderOf(location);
    pending.removeFiles(folder);
    doubt(new Hint.Doubt(folder, "too many files are pending"), settings.rest());
  }

  private static String folderOf(String location) {
    return location.substring(0, Math.max(1, location.lastIndexOf('/')));
  }

  /**
   * Takes the next thing that has settled; null if nothing has.
   *
   * @return what has settled; null where nothing has
   */
  public @Nullable Settled poll() {
    while (true) {
      Pending due = pending.poll(nowMillis());
      if (due == null) {
        return null;
      }
      Settled settled =
          due.hint() instanceof Hint.Touched touched
              ? look(touched, due.seen())
              : new Settled(due.hint(), Optional.empty());
      if (settled != null) {
        return settled;
      }
    }
  }

  /** Looks at a touched file whose time has come; null if it is to wait, or is no file. */
  private @Nullable Settled look(Hint.Touched touched, @Nullable FileStamp before) {
    String location = touched.location();
    Entry now = reader.read(location, FolderReader.Links.SHOWN);
    return switch (now.kind()) {
      case MISSING -> new Settled(new Hint.Gone(location), Optional.empty());
      case FOLDER, LINK, UNREADABLE ->
          new Settled(new Hint.Doubt(location, "it is no file"), Optional.empty());
      case SPECIAL -> null;
      case FILE -> {
        if (touched.completeness() == Completeness.COMPLETE || hasRested(now.stamp(), before)) {
          yield new Settled(touched, Optional.of(now));
        }
        pending.putFile(location, touched, due(touched.completeness()), now.stamp());
        yield null;
      }
    };
  }

  private static boolean hasRested(FileStamp now, @Nullable FileStamp before) {
    return before != null
        && before.sizeBytes() == now.sizeBytes()
        && before.modifiedNanos() == now.modifiedNanos();
  }

  /**
   * How long nothing will settle, if nothing more happens.
   *
   * @return the time until then; a day where nothing waits
   */
  public Duration untilNext() {
    long next = pending.nextDueMillis();
    return next == Long.MAX_VALUE
        ? Duration.ofDays(1)
        : Duration.ofMillis(Math.max(0, next - nowMillis()));
  }

  /**
   * How many files and folders wait.
   *
   * @return how many
   */
  public int size() {
    return pending.files() + pending.scans();
  }
}
