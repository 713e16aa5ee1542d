package dev.dateline.daemon.watch;

import dev.dateline.daemon.watch.EventSource.Listener;
import dev.dateline.daemon.watch.Hint.Completeness;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes sense of inotify's events.
 *
 * <p>Watches are on folders, not on paths: this class knows where each folder is now. A new folder
 * is watched at once and then put in doubt, so that what was made in it before is found by a scan.
 * A renaming comes as two events with one number: the first is held until the second comes, until
 * something else happens under the old name, or until {@link #PAIR_MILLIS} have passed; then it has
 * left the watched folders.
 */
final class InotifyEvents {
  /** How long the second half of a renaming may take; the kernel sends both at once. */
  static final long PAIR_MILLIS = 50;

  private static final int ATTRIBUTES = 0x4;
  private static final int CLOSE_WRITE = 0x8;
  private static final int MOVED_FROM = 0x40;
  private static final int MOVED_TO = 0x80;
  private static final int CREATE = 0x100;
  private static final int DELETE = 0x200;
  private static final int DELETE_SELF = 0x400;
  private static final int MOVE_SELF = 0x800;
  private static final int UNMOUNT = 0x2000;
  private static final int OVERFLOW = 0x4000;
  private static final int IGNORED = 0x8000;
  private static final int ONLY_FOLDERS = 0x0100_0000;
  private static final int IS_FOLDER = 0x4000_0000;
  private static final int WANTED =
      ATTRIBUTES
          | CLOSE_WRITE
          | MOVED_FROM
          | MOVED_TO
          | CREATE
          | DELETE
          | DELETE_SELF
          | MOVE_SELF
          | ONLY_FOLDERS;

  private final int queue;
  private final FolderReader reader;
  private final Listener listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final WatchedFolders<Integer> folders = new WatchedFolders<>();

  /** The first halves of renamings, by their numbers; used on one thread. */
  private final Map<Integer, Departure> departures = new LinkedHashMap<>();

  InotifyEvents(int queue, FolderReader reader, Listener listener) {
    this.queue = queue;
    this.reader = reader;
    this.listener = listener;
  }

  /** The first half of a renaming. */
  private record Departure(String location, boolean folder, long nanoTime) {}

  /** One event. */
  private record Event(int mask, int pair, String location) {
    boolean is(int kind) {
      return (mask & kind) != 0;
    }

    boolean isFolder() {
      return is(IS_FOLDER);
    }
  }

  void watch(String location) {
    String aliased = null;
    int watch;
    lock.lock(); // an event may come before the watch is noted: it waits here
    try {
      watch = InotifyCalls.watch(queue, location, WANTED);
      String before = watch < 0 ? null : folders.location(watch);
      if (before != null && !before.equals(location) && isSameFolder(before, location)) {
        aliased = before;
      } else if (watch >= 0) {
        folders.put(location, watch);
      }
    } finally {
      lock.unlock();
    }
    if (aliased != null) {
      listener.accept(new Hint.Silent(location, "it is the same folder as " + aliased));
    } else if (watch == -InotifyCalls.NO_SPACE || watch == -InotifyCalls.NO_MEMORY) {
      listener.accept(
          new Hint.Silent(
              location,
              "Linux watches no more folders for this user; raise the limit by"
                  + " sysctl fs.inotify.max_user_watches"));
    } else if (watch < 0 && listener.isRoot(location)) {
      listener.accept(new Hint.Silent(location, "it cannot be watched (error " + -watch + ")"));
    }
  }

  private boolean isSameFolder(String one, String other) {
    return reader
        .read(one, FolderReader.Links.FOLLOWED)
        .isSameObjectAs(reader.read(other, FolderReader.Links.FOLLOWED));
  }

  void lost() {
    listener.accept(new Hint.Lost("more events came than could be looked at"));
  }

  /** Follows events as the kernel wrote them. */
  void follow(byte[] chunk) {
    ByteBuffer events = ByteBuffer.wrap(chunk).order(ByteOrder.nativeOrder());
    while (events.remaining() >= 16) {
      int watch = events.getInt();
      int mask = events.getInt();
      int pair = events.getInt();
      int length = events.getInt();
      int from = events.position();
      int to = from;
      while (to < from + length && chunk[to] != 0) {
        to++;
      }
      events.position(from + length);
      String name = from == to ? null : EncodedPaths.encode(chunk, from, to);
      follow(watch, mask, pair, name);
    }
    flush();
  }

  private void follow(int watch, int mask, int pair, @Nullable String name) {
    if ((mask & OVERFLOW) != 0) {
      listener.accept(new Hint.Lost("Linux threw events away"));
      return;
    }
    String folder = locate(watch);
    if (folder == null) {
      return; // left the watched folders a moment ago
    }
    if (name == null) {
      followFolderItself(watch, folder, mask);
      return;
    }
    Event event = new Event(mask, pair, EncodedPaths.child(folder, name));
    flushIfAt(event);
    if (event.isFolder()) {
      followFolder(event);
    } else {
      followFile(event);
    }
  }

  private @Nullable String locate(int watch) {
    lock.lock();
    try {
      return folders.location(watch);
    } finally {
      lock.unlock();
    }
  }

  private void followFolderItself(int watch, String folder, int mask) {
    if ((mask & (IGNORED | UNMOUNT)) != 0) {
      lock.lock();
      try {
        folders.remove(watch);
      } finally {
        lock.unlock();
      }
    }
    boolean rootIsGone = listener.isRoot(folder) && (mask & (DELETE_SELF | MOVE_SELF)) != 0;
    if (rootIsGone || (mask & UNMOUNT) != 0) {
      listener.accept(new Hint.Silent(folder, "it was removed, renamed or unmounted"));
      listener.accept(new Hint.Doubt(folder, "it was removed, renamed or unmounted"));
    }
  }

  private void followFolder(Event event) {
    String location = event.location();
    if (event.is(MOVED_FROM)) {
      departures.put(event.pair(), new Departure(location, true, System.nanoTime()));
    } else if (event.is(DELETE)) {
      leave(location);
    } else if (event.is(MOVED_TO)) {
      arrive(event);
    } else if (event.is(CREATE) || event.is(ATTRIBUTES) && !isWatched(location)) {
      begin(location);
    }
  }

  private void arrive(Event event) {
    String to = event.location();
    Departure departure = departures.remove(event.pair());
    if (departure == null) {
      if (event.isFolder()) {
        begin(to);
      } else {
        listener.accept(new Hint.Touched(to, Completeness.COMPLETE));
      }
      return;
    }
    lock.lock(); // a link to a folder may be watched, too
    try {
      folders.rename(departure.location(), to);
    } finally {
      lock.unlock();
    }
    if (!listener.wantsFolder(to)) {
      unwatch(to);
    }
    listener.accept(new Hint.Renamed(departure.location(), to, event.isFolder()));
  }

  private boolean isWatched(String location) {
    lock.lock();
    try {
      return folders.contains(location);
    } finally {
      lock.unlock();
    }
  }

  private void begin(String folder) {
    if (listener.wantsFolder(folder)) {
      watch(folder);
      listener.accept(new Hint.Doubt(folder, "it is new"));
    }
  }

  private void followFile(Event event) {
    String location = event.location();
    if (event.is(MOVED_FROM)) {
      departures.put(event.pair(), new Departure(location, false, System.nanoTime()));
    } else if (event.is(DELETE)) {
      leave(location);
    } else if (event.is(MOVED_TO)) {
      arrive(event);
    } else if (listener.wantsFile(location)) {
      followContent(event);
    }
  }

  private void followContent(Event event) {
    String location = event.location();
    if (event.is(CLOSE_WRITE)) {
      listener.accept(new Hint.Touched(location, Completeness.COMPLETE));
    } else if (event.is(CREATE)) {
      Entry entry = reader.read(location, FolderReader.Links.SHOWN);
      if (entry.is(Entry.Kind.LINK)) {
        listener.accept(new Hint.Doubt(location, "it is a new link"));
      } else {
        boolean linked = entry.hardLinks() > 1;
        listener.accept(
            new Hint.Touched(location, linked ? Completeness.COMPLETE : Completeness.OPEN));
      }
    } else if (event.is(ATTRIBUTES)) {
      listener.accept(new Hint.Touched(location, Completeness.UNKNOWN));
    }
  }

  /** Something has left: a file, a folder, or a link to a folder. */
  private void leave(String location) {
    unwatch(location);
    listener.accept(new Hint.Gone(location));
  }

  private void unwatch(String location) {
    lock.lock();
    try {
      List<Integer> ended = folders.removeAtOrBelow(location);
      ended.forEach(watch -> InotifyCalls.unwatch(queue, watch));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Something else happens under a name that was left: whatever left it is not coming back there.
   */
  private void flushIfAt(Event event) {
    for (Iterator<Map.Entry<Integer, Departure>> each = departures.entrySet().iterator();
        each.hasNext(); ) {
      Map.Entry<Integer, Departure> departure = each.next();
      boolean sameName = departure.getValue().location().equals(event.location());
      if (sameName && departure.getKey() != event.pair()) {
        each.remove();
        leave(event.location());
      }
    }
  }

  /** Gives up on renamings whose second half did not come. */
  void flush() {
    long now = System.nanoTime();
    for (Iterator<Departure> each = departures.values().iterator(); each.hasNext(); ) {
      Departure departure = each.next();
      if (now - departure.nanoTime() >= TimeUnit.MILLISECONDS.toNanos(PAIR_MILLIS)) {
        each.remove();
        leave(departure.location());
      }
    }
  }
}
