package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.watch.FolderEvent;
import dev.dateline.daemon.watch.FolderWatcher;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Reading;
import dev.dateline.manifest.Root;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Records files as an ingestor would, without reading them. */
public final class FakeManifest {
  public final NavigableMap<FileKey, FileRecord> records = new TreeMap<>();

  /** The names of the changes applied since the last look, such as {@code Appeared a.txt}. */
  private final List<String> log = new ArrayList<>();

  Iterator<FileRecord> below(String folder) {
    return List.copyOf(records.values()).stream()
        .filter(record -> record.key().isAtOrBelow(folder))
        .iterator();
  }

  public void apply(FileChange change) {
    log.add(change.getClass().getSimpleName() + " " + name(change.key()));
    switch (change) {
      case FileChange.Appeared appeared -> {
        if (records.containsKey(appeared.key())) {
          throw new AssertionError("known already: " + appeared);
        }
        put(appeared.key(), appeared.stamp());
      }
      case FileChange.Modified modified -> put(modified.key(), modified.stamp());
      case FileChange.Moved moved -> {
        remove(moved.previous().key());
        put(moved.key(), moved.stamp());
      }
      case FileChange.Gone gone -> remove(gone.key());
      case FileChange.Unseen unseen ->
          records.put(
              unseen.key(),
              FileRecord.failed(unseen.key(), FileStamp.NONE, Outcome.UNREADABLE, unseen.reason()));
    }
  }

  private void remove(FileKey key) {
    if (records.remove(key) == null) {
      throw new AssertionError("not known: " + key);
    }
  }

  private void put(FileKey key, FileStamp stamp) {
    records.put(key, FileRecord.extracted(key, stamp, Reading.NONE));
  }

  /** Applies an event of a watcher, scans included. */
  public void apply(FolderEvent event, FolderWatcher watcher, List<Root> roots)
      throws InterruptedException {
    switch (event) {
      case FolderEvent.Written written ->
          written.comparedWith(records.get(written.key())).ifPresent(this::apply);
      case FolderEvent.Removed removed ->
          all(removed.key()).forEach(record -> apply(new FileChange.Gone(record)));
      case FolderEvent.Renamed renamed -> {
        if (!all(renamed.from()).isEmpty()) {
          all(renamed.key()).forEach(record -> apply(new FileChange.Gone(record)));
        }
        FileStamps stamps = new FileStamps(InstantSource.system());
        all(renamed.from()).forEach(record -> apply(renamed.of(record, stamps)));
      }
      case FolderEvent.Rescan rescan -> {
        log.add("Rescan " + name(new FileKey(rescan.folder())));
        watcher.scanner().scan(rescan.scope(roots), below(rescan.folder()), this::apply);
      }
    }
  }

  private Collection<FileRecord> all(FileKey folder) {
    return records.values().stream()
        .filter(record -> record.key().isAtOrBelow(folder.value()))
        .toList();
  }

  /** What was applied since the last call. */
  public List<String> takeLog() {
    List<String> taken = List.copyOf(log);
    log.clear();
    return taken;
  }

  /** The last names of all recorded files, in the order of keys. */
  List<String> names() {
    return records.keySet().stream().map(FakeManifest::name).toList();
  }

  private static String name(FileKey key) {
    return key.value().substring(key.value().lastIndexOf('/') + 1);
  }
}
