package dev.dateline.daemon.watch;

import dev.dateline.daemon.watch.event.EventSource;
import dev.dateline.daemon.watch.event.Hint;

/**
 * Listens to the system for a watcher.
 *
 * @param watcher takes what is heard
 * @param roots says what is wanted
 */
record Ear(FolderWatcher watcher, WatchedRoots roots) implements EventSource.Listener {
  @Override
  public void accept(Hint hint) {
    watcher.hear(hint);
  }

  @Override
  public boolean wantsFolder(String location) {
    return roots.wants(location, true);
  }

  @Override
  public boolean wantsFile(String location) {
    return roots.wants(location, false);
  }

  @Override
  public boolean isRoot(String location) {
    return roots.isRoot(location);
  }
}
