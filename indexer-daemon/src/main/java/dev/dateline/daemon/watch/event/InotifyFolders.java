package dev.dateline.daemon.watch.event;

import dev.dateline.daemon.watch.event.EventSource.Listener;
import dev.dateline.daemon.watch.root.FolderReader;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The folders that inotify watches. A watch is on a folder, not on its path: this class knows where
 * each of them is now. Thread-safe.
 */
final class InotifyFolders {
  private static final int ONLY_FOLDERS = 0x0100_0000;
  private static final int WANTED =
      ONLY_FOLDERS
          | InotifyEvents.ATTRIBUTES
          | InotifyEvents.CLOSE_WRITE
          | InotifyEvents.MOVED_FROM
          | InotifyEvents.MOVED_TO
          | InotifyEvents.CREATE
          | InotifyEvents.DELETE
          | InotifyEvents.DELETE_SELF
          | InotifyEvents.MOVE_SELF;

  private final int queue;
  private final FolderReader reader;
  private final Listener listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final WatchedFolders<Integer> folders = new WatchedFolders<>();

  InotifyFolders(int queue, FolderReader reader, Listener listener) {
    this.queue = queue;
    this.reader = reader;
    this.listener = listener;
  }

  /** Watches a folder; tells the listener where that is not possible. */
  void watch(String location) {
    String problem;
    lock.lock(); // an event may come before the watch is noted: it waits here
    try {
      int watch = InotifyCalls.watch(queue, location, WANTED);
      problem = watch < 0 ? failure(location, -watch) : note(location, watch);
    } finally {
      lock.unlock();
    }
    if (problem != null) {
      listener.accept(new Hint.Silent(location, problem));
    }
  }

  /** Why a folder cannot be watched; null where a scan will say so itself. */
  private @Nullable String failure(String location, int error) {
    if (error == InotifyCalls.NO_SPACE || error == InotifyCalls.NO_MEMORY) {
      return "Linux watches no more folders for this user; raise the limit by"
          + " sysctl fs.inotify.max_user_watches";
    }
    return listener.isRoot(location) ? "it cannot be watched (error %d)".formatted(error) : null;
  }

  /** Notes a watch; says so if it is the one of another folder that is the same by another way. */
  private @Nullable String note(String location, int watch) {
    String before = folders.location(watch);
    if (before != null && !before.equals(location) && isSameFolder(before, location)) {
      return "it is the same folder as " + before;
    }
    folders.put(location, watch);
    return null;
  }

  private boolean isSameFolder(String one, String other) {
    return reader
        .read(one, FolderReader.Links.FOLLOWED)
        .isSameObjectAs(reader.read(other, FolderReader.Links.FOLLOWED));
  }

  /** Where the folder of a watch is; null where it left the watched folders. */
  @Nullable String location(int watch) {
    lock.lock();
    try {
      return folders.location(watch);
    } finally {
      lock.unlock();
    }
  }

  boolean isWatched(String location) {
    lock.lock();
    try {
      return folders.contains(location);
    } finally {
      lock.unlock();
    }
  }

  /** The system ended a watch. */
  void forget(int watch) {
    lock.lock();
    try {
      folders.remove(watch);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the watches of a folder and all below it. */
  void unwatch(String location) {
    lock.lock();
    try {
      folders.removeAtOrBelow(location).forEach(watch -> InotifyCalls.unwatch(queue, watch));
    } finally {
      lock.unlock();
    }
  }

  /** Follows the renaming of a folder. */
  void rename(String from, String to) {
    lock.lock();
    try {
      folders.rename(from, to);
    } finally {
      lock.unlock();
    }
  }
}
