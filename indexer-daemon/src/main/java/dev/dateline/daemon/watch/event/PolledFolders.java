package dev.dateline.daemon.watch.event;

import dev.dateline.daemon.watch.root.SortedLocations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Asks for scans by the clock: often where no events come from, seldom everywhere. Not thread-safe.
 */
public final class PolledFolders {
  private final List<String> everything;
  private final InstantSource clock;
  private final WatchSettings settings;

  /** Why no events come, by location; never both a folder and one below it. */
  private final NavigableMap<String, String> silent = new TreeMap<>();

  private long nextPollMillis;
  private long nextReconcileMillis;

  /**
   * Begins to count the time.
   *
   * @param everything the locations of all roots
   * @param clock tells the time
   * @param settings times and limits
   */
  public PolledFolders(List<String> everything, InstantSource clock, WatchSettings settings) {
    this.everything = List.copyOf(everything);
    this.clock = clock;
    this.settings = settings;
    this.nextPollMillis = clock.millis() + settings.poll().toMillis();
    this.nextReconcileMillis = clock.millis() + settings.reconcile().toMillis();
  }

  /**
   * No events come from a folder; true if that is news.
   *
   * @param folder which folder, and why
   * @return whether that is news
   */
  public boolean add(Hint.Silent folder) {
    if (SortedLocations.covers(silent, folder.location())) {
      return false;
    }
    Map<String, String> below = SortedLocations.atOrBelow(silent, folder.location());
    silent.keySet().removeAll(below.keySet());
    silent.put(folder.location(), folder.reason());
    return true;
  }

  /**
   * Events come from a folder again.
   *
   * @param location an encoded absolute path
   */
  public void remove(String location) {
    silent.remove(location);
  }

  /**
   * Asks for the scans whose time has come.
   *
   * @param scans takes them
   */
  public void wake(Consumer<Hint.Doubt> scans) {
    long now = clock.millis();
    if (now >= nextReconcileMillis) {
      nextReconcileMillis = now + settings.reconcile().toMillis();
      everything.forEach(root -> scans.accept(new Hint.Doubt(root, "it is time")));
    }
    if (now >= nextPollMillis) {
      nextPollMillis = now + settings.poll().toMillis();
      silent.forEach((location, reason) -> scans.accept(new Hint.Doubt(location, reason)));
    }
  }

  /**
   * How long no scan will be due.
   *
   * @return the time until then; a day where nothing waits
   */
  public Duration untilNext() {
    long next =
        silent.isEmpty() ? nextReconcileMillis : Math.min(nextPollMillis, nextReconcileMillis);
    return Duration.ofMillis(Math.max(0, next - clock.millis()));
  }
}
