package dev.dateline.daemon.watch.event;

import dev.dateline.daemon.watch.root.SortedLocations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which folder each of a system's watches stands for. A watch stays with its folder when that is
 * renamed, so it is the names here that have to follow. Not thread-safe.
 *
 * @param <W> a system's watch
 */
final class WatchedFolders<W> {
  private final Map<W, String> locations = new HashMap<>();
  private final NavigableMap<String, W> watches = new TreeMap<>();

  @Nullable String location(W watch) {
    return locations.get(watch);
  }

  boolean contains(String location) {
    return watches.containsKey(location);
  }

  int size() {
    return watches.size();
  }

  /** Notes a watch; if it stood for another folder, it does no longer. */
  void put(String location, W watch) {
    String before = locations.put(watch, location);
    if (before != null && !before.equals(location)) {
      watches.remove(before, watch);
    }
    watches.put(location, watch);
  }

  /** Forgets one watch. */
  void remove(W watch) {
    String location = locations.remove(watch);
    if (location != null) {
      watches.remove(location, watch);
    }
  }

  /** Forgets a folder and all below it; gives back their watches. */
  List<W> removeAtOrBelow(String folder) {
    List<W> removed = new ArrayList<>(atOrBelow(folder).values());
    removed.forEach(this::remove);
    return removed;
  }

  /** Follows the renaming of a folder. */
  void rename(String from, String to) {
    Map<String, W> moved = atOrBelow(from);
    removeAtOrBelow(from);
    moved.forEach((location, watch) -> put(to + location.substring(from.length()), watch));
  }

  private Map<String, W> atOrBelow(String folder) {
    return SortedLocations.atOrBelow(watches, folder);
  }
}
