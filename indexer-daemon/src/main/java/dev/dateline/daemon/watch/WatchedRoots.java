package dev.dateline.daemon.watch;

import dev.dateline.daemon.watch.event.Hint;
import dev.dateline.daemon.watch.event.Settled;
import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.Entry;
import dev.dateline.daemon.watch.root.FileStamps;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Root;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Translates between the locations of a watch and the files of its roots. */
final class WatchedRoots {
  private final List<Root> roots;
  private final IgnoreRules rules;
  private final InstantSource clock;

  WatchedRoots(List<Root> roots, IgnoreRules rules, InstantSource clock) {
    this.roots = List.copyOf(roots);
    this.rules = rules;
    this.clock = clock;
  }

  List<String> locations() {
    return roots.stream().map(Root::path).toList();
  }

  boolean isRoot(String location) {
    return roots.stream().anyMatch(root -> root.path().equals(location));
  }

  /** Whether a file or folder is to be watched. */
  boolean wants(String location, boolean folder) {
    Optional<Root> root = RootPaths.rootOf(roots, location);
    return root.isPresent()
        && rules.verdictBelow(root.get().path(), location, folder) == IgnoreRules.Verdict.INDEX;
  }

  /** What remains of a hint when names that are left out do not count; empty if nothing. */
  Optional<Hint> wanted(Hint hint) {
    return switch (hint) {
      case Hint.Touched touched -> Optional.of(hint).filter(h -> wants(touched.location(), false));
      case Hint.Gone gone ->
          Optional.of(hint)
              .filter(h -> wants(gone.location(), false) || wants(gone.location(), true));
      case Hint.Renamed renamed -> wantedOf(renamed);
      case Hint.Doubt doubt -> Optional.of(doubt);
      case Hint.Silent silent -> Optional.of(silent);
      case Hint.Lost lost -> Optional.of(lost);
    };
  }

  /** A renaming from or to a name that is left out is an arrival or a departure. */
  private Optional<Hint> wantedOf(Hint.Renamed renamed) {
    boolean left = wants(renamed.from(), renamed.folder());
    boolean arrived = wants(renamed.to(), renamed.folder());
    if (left) {
      return Optional.of(arrived ? renamed : new Hint.Gone(renamed.from()));
    }
    if (!arrived) {
      return Optional.empty();
    }
    return Optional.of(
        renamed.folder()
            ? new Hint.Doubt(renamed.to(), "it is new")
            : new Hint.Touched(renamed.to(), Hint.Completeness.COMPLETE));
  }

  /** What a hint means for those who know files only by root and key. */
  List<FolderEvent> events(Settled settled) {
    return switch (settled.hint()) {
      case Hint.Touched touched -> List.of(written(touched.location(), settled));
      case Hint.Gone gone -> List.of(removed(gone.location()));
      case Hint.Renamed renamed -> List.of(renamed(renamed));
      case Hint.Doubt doubt -> rescans(doubt);
      case Hint.Silent silent -> throw new IllegalStateException("never settles: " + silent);
      case Hint.Lost lost -> throw new IllegalStateException("never settles: " + lost);
    };
  }

  private FolderEvent written(String location, Settled settled) {
    FileStamp seen = settled.file().map(Entry::stamp).orElseThrow();
    FileStamp stamp = FileStamps.marked(seen, FileStamps.settledBefore(clock));
    return new FolderEvent.Written(
        root(location), key(location), EncodedPaths.path(location), stamp);
  }

  private FolderEvent removed(String location) {
    return new FolderEvent.Removed(root(location), key(location));
  }

  private FolderEvent renamed(Hint.Renamed renamed) {
    String to = renamed.to();
    return new FolderEvent.Renamed(key(renamed.from()), key(to), root(to), EncodedPaths.path(to));
  }

  /** The scan of a place in a root, or of all roots in a place above them. */
  private List<FolderEvent> rescans(Hint.Doubt doubt) {
    Optional<Root> holder = RootPaths.rootOf(roots, doubt.location());
    if (holder.isPresent()) {
      return List.of(rescan(holder.get(), key(doubt.location()).value(), doubt.reason()));
    }
    return roots.stream()
        .filter(root -> EncodedPaths.isAtOrBelow(root.path(), doubt.location()))
        .map(root -> rescan(root, root.name(), doubt.reason()))
        .toList();
  }

  private static FolderEvent rescan(Root root, String folder, String reason) {
    return new FolderEvent.Rescan(root, folder, reason);
  }

  private FileKey key(String location) {
    return RootPaths.key(root(location), location);
  }

  private Root root(String location) {
    return RootPaths.rootOf(roots, location)
        .orElseThrow(() -> new IllegalStateException("in no root: " + location));
  }
}
