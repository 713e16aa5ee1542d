package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.crew.Crew;
import dev.dateline.daemon.watch.root.Entry;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.ScanResult.RootVanished;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the files of a folder differ from what the manifest knows of them.
 *
 * <p>A scan walks a folder in the order of file keys, the entries of each folder sorted, and goes
 * through the manifest's records of that folder beside it. It needs memory for the entries of the
 * folders on the way, never for all files or records. It asks the system once about each file.
 *
 * <p><b>Unchanged</b> is a file whose size, modification time, change time and inode are as
 * recorded; the record of a file that was young when it was read (see {@link
 * dev.dateline.daemon.watch.root.FileStamps}) never is. Such files are only counted.
 *
 * <p><b>Renamed</b> files are recognised by inode, size and modification time, within one scan. For
 * that, new and vanished names are held back to its end, up to 100,000 of each; a scan without any
 * records passes new files on at once.
 *
 * <p><b>Links</b> are followed, except into one of the archive's roots, whose own files those are,
 * and except in circles. A link whose target was deleted is like a deleted file; a link into a
 * folder that is missing (a disk that is not mounted) is unreadable.
 *
 * <p><b>Nothing is gone that could not be looked for.</b> Where a folder cannot be listed, it is a
 * problem and the records below it stay. Where a root is missing, or is empty and has another
 * device or inode than recorded, it has vanished and no change is reported, unless the scope says
 * to let go of what is missing. A root that is empty but the same was emptied.
 *
 * <p>Thread-safe; each scan runs on its caller's thread and one helper of its own.
 */
public final class FolderScanner {
  private final Surroundings surroundings;

  /**
   * A scanner for single passes.
   *
   * @param crew whose the helpers of scans are
   * @param rules what to leave out
   * @param clock tells which files are young
   */
  public FolderScanner(Crew crew, IgnoreRules rules, InstantSource clock) {
    this(new Surroundings(crew, FolderReader.ofThisSystem(), rules, clock, ScanObserver.NONE));
  }

  /**
   * A scanner that is accompanied.
   *
   * @param surroundings what its scans share
   */
  public FolderScanner(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Walks a scope and reports every difference.
   *
   * @param scope what to walk
   * @param records what the manifest knows at or below the scope's folder, in the order of keys;
   *     read as the walk goes on
   * @param changes takes the differences, on the calling thread; what it throws ends the scan
   * @return what was met, or that the root vanished
   * @throws InterruptedException if the thread was interrupted; what was reported until then is
   *     right, and the rest is found by the next scan
   */
  public ScanResult scan(
      ScanScope scope, Iterator<FileRecord> records, Consumer<FileChange> changes)
      throws InterruptedException {
    Root now = RootPaths.seen(scope.root());
    String vanished = whyVanished(scope.root(), now);
    if (vanished != null && !scope.removeMissing()) {
      surroundings.observer().vanished(scope.root().path());
      return new RootVanished(scope.root(), vanished);
    }
    return new FolderWalk(surroundings, scope, records, changes).run(now);
  }

  private @Nullable String whyVanished(Root recorded, Root now) {
    FolderReader reader = surroundings.reader();
    Entry entry = reader.read(recorded.path(), FolderReader.Links.FOLLOWED);
    if (entry.is(Entry.Kind.MISSING)) {
      return "it is not there";
    }
    boolean same = recorded.device() == now.device() && recorded.inode() == now.inode();
    if (recorded.inode() == 0 || same || !entry.is(Entry.Kind.FOLDER)) {
      return null;
    }
    try {
      List<Entry> entries = reader.list(recorded.path());
      boolean empty = entries.stream().allMatch(child -> child.name().startsWith("."));
      return empty
          ? "it is empty and not the folder that it was, as when a disk is not mounted"
          : null;
    } catch (IOException e) {
      return "it is not the folder that it was, and cannot be listed: " + e.getMessage();
    }
  }
}
