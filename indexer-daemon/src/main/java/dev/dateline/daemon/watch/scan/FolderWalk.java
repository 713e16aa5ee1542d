package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.Entry;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.scan.Listings.Listing;
import dev.dateline.daemon.watch.scan.ScanResult.Scanned;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One walk through the folders of a scope, in the order of file keys. */
final class FolderWalk {
  private final Surroundings surroundings;
  private final ScanScope scope;
  private final ScanTally tally = new ScanTally();
  private final ManifestComparison comparison;
  private final LinkRules links;
  private final Listings listings;

  /** The folders from the scope down to where the walk is; the innermost is the first. */
  private final Deque<Level> levels = new ArrayDeque<>();

  FolderWalk(
      Surroundings surroundings,
      ScanScope scope,
      Iterator<FileRecord> records,
      Consumer<FileChange> changes) {
    this.surroundings = surroundings;
    this.scope = scope;
    ScanObserver observer = surroundings.observer();
    this.comparison =
        new ManifestComparison(
            scope,
            tally,
            FileStamps.settledBefore(surroundings.clock()),
            new ManifestComparison.Inputs(records, changes, observer));
    this.links = new LinkRules(surroundings.reader(), surroundings.rules(), scope.roots());
    this.listings = new Listings(surroundings.crew(), surroundings.reader(), observer);
  }

  /** A folder on the way, and which of its entries comes next. */
  private static final class Level {
    final String location;
    final Entry folder;
    final @Nullable Level above;
    final Listing listing;
    Iterator<Step> steps = List.<Step>of().iterator();

    Level(String location, Entry folder, @Nullable Level above, Listing listing) {
      this.location = location;
      this.folder = folder;
      this.above = above;
      this.listing = listing;
    }

    boolean isAtOrBelow(Entry other) {
      for (Level level = this; level != null; level = level.above) {
        if (level.folder.isSameObjectAs(other)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What comes next in a folder: an entry, with its level where it is a folder to walk. */
  private record Step(String location, Entry entry, @Nullable Level below) {}

  Scanned run(Root now) throws InterruptedException {
    try (listings) {
      Step start = start();
      if (start != null) {
        take(start);
      }
      while (!levels.isEmpty()) {
        Iterator<Step> steps = levels.getFirst().steps;
        if (steps.hasNext()) {
          take(steps.next());
        } else {
          levels.removeFirst();
        }
      }
      comparison.finish();
    }
    return tally.result(now);
  }

  /**
   * The first step, reached from the root by the rules that hold for a walk; null if they forbid.
   */
  private @Nullable Step start() {
    String top = scope.root().path();
    Entry root = surroundings.reader().read(top, FolderReader.Links.FOLLOWED);
    Step step = new Step(top, root, root.is(Entry.Kind.FOLDER) ? level(top, root, null) : null);
    String end = scope.location();
    while (step != null && step.location().length() < end.length()) {
      Level above = step.below();
      if (above == null) {
        return step.entry().is(Entry.Kind.UNREADABLE) ? step : null;
      }
      int from = EncodedPaths.child(above.location, "").length();
      int slash = end.indexOf('/', from);
      String location = slash < 0 ? end : end.substring(0, slash);
      step = step(above, location, surroundings.reader().read(location, FolderReader.Links.SHOWN));
    }
    return step;
  }

  private Level level(String location, Entry folder, @Nullable Level above) {
    return new Level(location, folder, above, listings.of(location, folder.device()));
  }

  /** Looks at an entry: null if it is left out. */
  private @Nullable Step step(Level above, String location, Entry entry) {
    boolean folder = entry.is(Entry.Kind.FOLDER);
    switch (surroundings.rules().verdictOf(scope.root().path(), location, folder)) {
      case IGNORED -> tally.ignored++;
      case MEDIA -> tally.media++;
      case INDEX -> {
        return entry.is(Entry.Kind.LINK) ? follow(above, location) : admit(above, location, entry);
      }
    }
    return null;
  }

  private @Nullable Step follow(Level above, String location) {
    Entry target = links.target(location);
    if (target.is(Entry.Kind.MISSING)) {
      if (LinkRules.targetWasDeleted(location)) {
        tally.unreadable(location, "a link to something that was deleted");
        return null;
      }
      return new Step(location, Entry.bare(target.name(), Entry.Kind.UNREADABLE), null);
    }
    if (!target.is(Entry.Kind.UNREADABLE) && links.leadsIntoRoot(location)) {
      tally.linked++;
      return null;
    }
    return admit(above, location, target);
  }

  private @Nullable Step admit(Level above, String location, Entry entry) {
    return switch (entry.kind()) {
      case FILE, UNREADABLE -> new Step(location, entry, null);
      case MISSING -> null;
      case SPECIAL, LINK -> {
        tally.ignored++;
        yield null;
      }
      case FOLDER -> {
        if (above.isAtOrBelow(entry) || links.isRoot(entry)) {
          tally.linked++;
          yield null;
        }
        yield new Step(location, entry, level(location, entry, above));
      }
    };
  }

  private void take(Step step) throws InterruptedException {
    switch (step.entry().kind()) {
      case FILE -> comparison.file(step.location(), step.entry().stamp());
      case UNREADABLE -> unreadable(step.location(), "it cannot be looked at");
      case FOLDER -> open(Objects.requireNonNull(step.below()));
      case LINK, SPECIAL, MISSING -> {} // a root of this kind holds no files
    }
  }

  private void open(Level level) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("the scan was interrupted in " + level.location);
    }
    try {
      level.steps = steps(level, listings.entries(level.listing));
      levels.addFirst(level);
    } catch (NoSuchFileException e) {
      // gone since its parent was listed, and its files with it
    } catch (IOException e) {
      unreadable(level.location, reason(e));
    }
  }

  private Iterator<Step> steps(Level level, List<Entry> entries) {
    List<Step> steps = new ArrayList<>(entries.size());
    List<Listing> folders = new ArrayList<>();
    for (Entry entry : entries) {
      Step step = step(level, EncodedPaths.child(level.location, entry.name()), entry);
      if (step != null) {
        steps.add(step);
        if (step.below() != null) {
          folders.add(step.below().listing);
        }
      }
    }
    listings.announce(folders);
    return steps.iterator();
  }

  private void unreadable(String location, String reason) {
    tally.unreadable(location, reason);
    comparison.keep(location, reason);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    boolean explained = e instanceof FileSystemException f && f.getReason() != null;
    return explained ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
  }
}
