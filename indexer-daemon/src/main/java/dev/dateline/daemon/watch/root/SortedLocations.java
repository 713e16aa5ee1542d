package dev.dateline.daemon.watch.root;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;

/** Finds what lies below a folder in a map that is sorted by locations. */
public final class SortedLocations {
  private SortedLocations() {}

  /**
   * A copy of the entries of a folder itself and of everything below it.
   *
   * @param <V> what is kept of each location
   * @param map a map sorted by locations
   * @param folder a folder's location
   * @return a copy of those entries
   */
  public static <V> Map<String, V> atOrBelow(NavigableMap<String, V> map, String folder) {
    Map<String, V> found = new LinkedHashMap<>();
    V itself = map.get(folder);
    if (itself != null) {
      found.put(folder, itself);
    }
    String first = folder.endsWith("/") ? folder : folder + "/";
    String end = first.substring(0, first.length() - 1) + (char) ('/' + 1);
    found.putAll(map.subMap(first, false, end, false));
    return found;
  }

  /**
   * Whether the map has a folder itself or one above it.
   *
   * @param map a map sorted by locations
   * @param location an encoded absolute path
   * @return whether it has
   */
  public static boolean covers(NavigableMap<String, ?> map, String location) {
    for (String at = location; ; at = at.substring(0, at.lastIndexOf('/'))) {
      if (map.containsKey(at.isEmpty() ? "/" : at)) {
        return true;
      }
      if (at.lastIndexOf('/') < 0) {
        return false;
      }
    }
  }
}
