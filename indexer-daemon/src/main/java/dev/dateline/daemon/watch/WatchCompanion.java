package dev.dateline.daemon.watch;

import dev.dateline.daemon.watch.event.Hint;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.scan.FileChange;
import dev.dateline.daemon.watch.scan.ScanObserver;
import dev.dateline.manifest.FileStamp;
import java.nio.file.Path;

/**
 * Goes along with the scans of a watched root, so that scan and watch leave no gap between them.
 */
final class WatchCompanion implements ScanObserver {
  private final FolderWatcher watcher;
  private final RemoteMounts remoteMounts = new RemoteMounts();

  WatchCompanion(FolderWatcher watcher) {
    this.watcher = watcher;
  }

  @Override
  public void entering(String location, long device) {
    watcher.watch(location);
    if (remoteMounts.holds(location, device)) {
      watcher.hear(new Hint.Silent(location, "others may change it over the network"));
    }
  }

  @Override
  public void vanished(String location) {
    watcher.hear(new Hint.Silent(location, "it is not there"));
  }

  @Override
  public boolean takesOver(FileChange change) {
    return switch (change) {
      case FileChange.Appeared file -> takesOver(file.path(), file.stamp());
      case FileChange.Modified file -> takesOver(file.path(), file.stamp());
      case FileChange.Moved moved -> false; // it was whole under its old name
      case FileChange.Gone gone -> false;
      case FileChange.Unseen unseen -> false;
    };
  }

  private boolean takesOver(Path file, FileStamp stamp) {
    return FileStamps.isYoung(stamp) && watcher.rest(file, stamp);
  }
}
