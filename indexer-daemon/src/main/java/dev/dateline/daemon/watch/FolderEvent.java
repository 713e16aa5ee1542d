package dev.dateline.daemon.watch;

import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.daemon.watch.scan.ScanScope;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Root;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a watched folder. Unlike a {@link FileChange} it was not compared with
 * the manifest, which a watcher does not know.
 *
 * <p>Events are to be applied in the order in which they are taken.
 */
public sealed interface FolderEvent {
  /**
   * A file was created or written and is complete, as far as the system tells.
   *
   * @param root the root of the key
   * @param key which file
   * @param path where it lies
   * @param stamp its stamp, young or settled
   */
  record Written(Root root, FileKey key, Path path, FileStamp stamp) implements FolderEvent {
    /**
     * How to find the file, and others like it, when there is no time for it now.
     *
     * @return a scan of its folder
     */
    public Rescan rescan() {
      String place = key.value();
      String folder =
          place.equals(root.name()) ? place : place.substring(0, place.lastIndexOf('/'));
      return new Rescan(root, folder, "more happened there than can wait");
    }

    /**
     * Compares the file with what is known of it.
     *
     * @param record its record; null where the manifest has none
     * @return how it differs; empty if it does not
     */
    public Optional<FileChange> comparedWith(@Nullable FileRecord record) {
      if (record == null) {
        return Optional.of(new FileChange.Appeared(key, path, stamp));
      }
      return record.stamp().equals(stamp) && !FileStamps.isYoung(stamp)
          ? Optional.empty()
          : Optional.of(new FileChange.Modified(key, path, stamp));
    }
  }

  /**
   * A file or a whole folder is gone: so are all recorded files at or below its key.
   *
   * @param root the root of the key
   * @param key the key that it had
   */
  record Removed(Root root, FileKey key) implements FolderEvent {
    /**
     * How to find out which files went.
     *
     * @return a scan of the place
     */
    public Rescan rescan() {
      return new Rescan(root, key.value(), "it was removed");
    }
  }

  /**
   * A file or a whole folder has another name: all recorded files at or below the old key have the
   * new one in its place. Where nothing is recorded under the old key, there is nothing to do: an
   * event that looks at the new one, {@link Written} or {@link Rescan}, follows in any case.
   *
   * @param from the key that it had
   * @param key the key that it has
   * @param root the root of the new key
   * @param path where it lies now
   */
  record Renamed(FileKey from, FileKey key, Root root, Path path) implements FolderEvent {
    /**
     * What the renaming means for one file.
     *
     * @param record the record of a file at or below the old key
     * @param stamps takes the stamp under the new name, for renaming changes it
     * @return that it moved; that it is gone where the same content is not there (any more)
     */
    public FileChange of(FileRecord record, FileStamps stamps) {
      String below = record.key().value().substring(from.value().length());
      FileKey now = new FileKey(key.value() + below);
      Path file = RootPaths.path(root, now);
      Optional<FileStamp> stamp = stamps.take(file);
      return stamp.isPresent() && FileStamps.isSameContent(record.stamp(), stamp.get())
          ? new FileChange.Moved(record, now, file, stamp.get())
          : new FileChange.Gone(record);
    }
  }

  /**
   * A folder or file has to be scanned, because something may have been missed there: pass this to
   * {@link FolderWatcher#scanner} with the manifest's records of it.
   *
   * @param root the root
   * @param folder the key of the folder or file
   * @param reason why, in words for the log
   */
  record Rescan(Root root, String folder, String reason) implements FolderEvent {
    /**
     * What to scan.
     *
     * @param roots all roots of the archive
     * @return the scope; the root is taken from there where it has the same name, for it may know a
     *     newer device and inode
     */
    public ScanScope scope(List<Root> roots) {
      Root newest = RootPaths.rootNamed(roots, root.name()).orElse(root);
      return new ScanScope(newest, folder, roots, false);
    }
  }
}
