package dev.dateline.daemon.watch.event;

import dev.dateline.daemon.watch.event.EventSource.Listener;
import dev.dateline.daemon.watch.event.Hint.Completeness;
import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.Entry;
import dev.dateline.daemon.watch.root.FolderReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

  static final int ATTRIBUTES = 0x4;
  static final int CLOSE_WRITE = 0x8;
  static final int MOVED_FROM = 0x40;
  static final int MOVED_TO = 0x80;
  static final int CREATE = 0x100;
  static final int DELETE = 0x200;
  static final int DELETE_SELF = 0x400;
  static final int MOVE_SELF = 0x800;
  private static final int UNMOUNT = 0x2000;
  private static final int OVERFLOW = 0x4000;
  private static final int IGNORED = 0x8000;
  private static final int IS_FOLDER = 0x4000_0000;
  private final FolderReader reader;
  private final Listener listener;
  private final InotifyFolders folders;

  /** The first halves of renamings, by their numbers; used on one thread. */
  private final Map<Integer, Departure> departures = new LinkedHashMap<>();

  InotifyEvents(InotifyFolders folders, FolderReader reader, Listener listener) {
    this.folders = folders;
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
    String folder = folders.location(watch);
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

  private void followFolderItself(int watch, String folder, int mask) {
    if ((mask & (IGNORED | UNMOUNT)) != 0) {
      folders.forget(watch);
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
    } else if (event.is(CREATE) || (event.is(ATTRIBUTES) && !folders.isWatched(location))) {
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
    folders.rename(departure.location(), to); // a link to a folder may be watched, too
    if (!listener.wantsFolder(to)) {
      folders.unwatch(to);
    }
    listener.accept(new Hint.Renamed(departure.location(), to, event.isFolder()));
  }

  private void begin(String folder) {
    if (listener.wantsFolder(folder)) {
      folders.watch(folder);
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
    folders.unwatch(location);
    listener.accept(new Hint.Gone(location));
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
