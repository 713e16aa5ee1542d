package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.Entry;
import dev.dateline.daemon.watch.root.FolderReader;
import dev.dateline.daemon.watch.root.IgnoreRules;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says where symbolic links lead, and which of them are followed. */
final class LinkRules {
  private final FolderReader reader;
  private final IgnoreRules rules;

  /** The real locations of all roots; the files there are theirs. */
  private final List<String> rootLocations = new ArrayList<>();

  /** All roots as file system objects. */
  private final List<Entry> roots = new ArrayList<>();

  LinkRules(FolderReader reader, IgnoreRules rules, List<Root> roots) {
    this.reader = reader;
    this.rules = rules;
    for (Root root : roots) {
      rootLocations.add(realLocation(root.path()));
      this.roots.add(reader.read(root.path(), FolderReader.Links.FOLLOWED));
    }
  }

  private static String realLocation(String location) {
    try {
      return EncodedPaths.location(EncodedPaths.path(location).toRealPath());
    } catch (IOException e) {
      return location; // a root that vanished holds nothing to lead to
    }
  }

  /** What a link leads to, under the link's name. */
  Entry target(String location) {
    return reader.read(location, FolderReader.Links.FOLLOWED);
  }

  /** Whether what a link leads to is somebody else's, or this program's own. */
  boolean leadsIntoRoot(String location) {
    String real = realLocation(location);
    return rules.isOwn(real)
        || rootLocations.stream().anyMatch(root -> EncodedPaths.isAtOrBelow(real, root));
  }

  /** Whether a folder, met behind a link, is a root. */
  boolean isRoot(Entry folder) {
    return roots.stream().anyMatch(root -> root.isSameObjectAs(folder));
  }

  /**
   * Whether a link that leads nowhere once led to something that was deleted; false where the
   * folder of its target is missing too, as on a disk that is not mounted.
   */
  static boolean targetWasDeleted(String location) {
    try {
      Path link = EncodedPaths.path(location);
      Path target = link.resolveSibling(Files.readSymbolicLink(link));
      Path folder = target.getParent();
      return folder != null
          && Files.isDirectory(folder)
          && Files.notExists(target, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return false;
    }
  }
}
