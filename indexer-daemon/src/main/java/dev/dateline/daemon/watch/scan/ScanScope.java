package dev.dateline.daemon.watch.scan;

import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.Root;
import java.nio.file.Path;
import java.util.List;

/**
 * What to scan.
 *
 * @param root the root that is scanned, or that holds what is scanned, as last recorded
 * @param folder the key of the folder or file to scan; the root's name for all of it
 * @param roots all roots of the archive, this one among them: a link into one of them is not
 *     followed
 * @param removeMissing whether the files of a root that vanished count as gone
 */
public record ScanScope(Root root, String folder, List<Root> roots, boolean removeMissing) {
  /**
   * Checks that the folder belongs to the root.
   *
   * @throws IllegalArgumentException if it does not
   */
  public ScanScope {
    roots = List.copyOf(roots);
    RootPaths.location(root, folder);
  }

  /**
   * A whole root.
   *
   * @param root the root, as last recorded
   * @param roots all roots of the archive
   * @return the scope, in which nothing that is missing with the root counts as gone
   */
  public static ScanScope of(Root root, List<Root> roots) {
    return new ScanScope(root, root.name(), roots, false);
  }

  /**
   * A part of this root.
   *
   * @param path a folder or file at or below the root's path
   * @return the narrower scope
   */
  public ScanScope at(Path path) {
    return new ScanScope(root, RootPaths.key(root, path).value(), roots, removeMissing);
  }

  /**
   * The same with an order to let go of what is missing.
   *
   * @return the changed scope
   */
  public ScanScope removingMissing() {
    return new ScanScope(root, folder, roots, true);
  }

  FileKey key(String location) {
    return RootPaths.key(root, location);
  }

  String location() {
    return RootPaths.location(root, folder);
  }

  boolean isWholeRoot() {
    return folder.equals(root.name());
  }
}
