package dev.dateline.daemon.watch.root;

import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Translates between paths on the one side, and roots and file keys on the other. */
public final class RootPaths {
  private static final FolderReader READER = FolderReader.ofThisSystem();

  private RootPaths() {}

  /**
   * The root that a folder or file makes, named by its absolute path.
   *
   * @param path the folder or file
   * @return the root, with device and inode where the system has them
   * @throws NoSuchFileException if there is nothing at that path
   * @throws IOException if the system will not tell
   */
  public static Root root(Path path) throws IOException {
    String location = EncodedPaths.location(plain(path));
    Root root = seen(new Root(location, location, 0, 0));
    if (root.inode() == 0 && Files.notExists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return root;
  }

  /** Takes out dots, and two dots where that leads to the same place. */
  private static Path plain(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path normal = absolute.normalize();
    return normal.equals(absolute) || Files.isSameFile(absolute, normal)
        ? normal
        : absolute.toRealPath();
  }

  /**
   * The same root with the device and inode that it has now; 0 where it is missing.
   *
   * @param root a root
   * @return the root as it is now
   */
  public static Root seen(Root root) {
    Entry entry = READER.read(root.path(), FolderReader.Links.FOLLOWED);
    return new Root(root.name(), root.path(), entry.device(), entry.stamp().inode());
  }

  /**
   * Where a root lies.
   *
   * @param root the root
   * @return its absolute path
   */
  public static Path path(Root root) {
    return EncodedPaths.path(root.path());
  }

  /**
   * Where a file lies.
   *
   * @param root the root that its key begins with
   * @param key the file
   * @return its absolute path
   * @throws IllegalArgumentException if the key does not begin with the root's name
   */
  public static Path path(Root root, FileKey key) {
    return EncodedPaths.path(location(root, key.value()));
  }

  /**
   * The path that has a name of these bytes, whatever their encoding.
   *
   * @param name a name as the system has it, absolute or below the current folder
   * @return the absolute path; dots in the name are not resolved
   */
  public static Path path(byte[] name) {
    String encoded = EncodedPaths.encode(name, 0, name.length);
    return EncodedPaths.path(
        encoded.startsWith("/")
            ? encoded
            : EncodedPaths.child(EncodedPaths.location(Path.of("")), encoded));
  }

  /**
   * The key of a file.
   *
   * @param root the root that it lies in
   * @param path its path, at or below the root's; dots in it are not resolved
   * @return the key
   * @throws IllegalArgumentException if it does not lie in that root
   */
  public static FileKey key(Root root, Path path) {
    return key(root, EncodedPaths.location(path));
  }

  /**
   * The root that has a name.
   *
   * @param roots the roots
   * @param name the name
   * @return the root as it is among these; empty where there is none
   */
  public static Optional<Root> rootNamed(List<Root> roots, String name) {
    return roots.stream().filter(root -> root.name().equals(name)).findFirst();
  }

  /**
   * The root that a path lies in.
   *
   * @param roots the roots
   * @param path a path; dots in it are not resolved
   * @return the innermost root at or above it; empty where there is none
   */
  public static Optional<Root> rootOf(List<Root> roots, Path path) {
    return rootOf(roots, EncodedPaths.location(path));
  }

  /**
   * The root that a location lies in.
   *
   * @param roots the roots
   * @param location an encoded absolute path
   * @return the innermost root at or above it; empty where there is none
   */
  public static Optional<Root> rootOf(List<Root> roots, String location) {
    Root innermost = null;
    for (Root root : roots) {
      boolean deeper = innermost == null || root.path().length() > innermost.path().length();
      if (deeper && EncodedPaths.isAtOrBelow(location, root.path())) {
        innermost = root;
      }
    }
    return Optional.ofNullable(innermost);
  }

  /**
   * The key of a file.
   *
   * @param root a root
   * @param location an encoded absolute path
   * @return the key
   */
  public static FileKey key(Root root, String location) {
    if (!EncodedPaths.isAtOrBelow(location, root.path())) {
      throw new IllegalArgumentException(location + " does not lie in " + root.path());
    }
    return root.name().equals(root.path())
        ? new FileKey(location)
        : FileKey.of(root.name(), below(location, root.path()));
  }

  /**
   * Where a file lies.
   *
   * @param root a root
   * @param key its key
   * @return the location
   */
  public static String location(Root root, String key) {
    if (!EncodedPaths.isAtOrBelow(key, root.name())) {
      throw new IllegalArgumentException(key + " does not belong to the root " + root.name());
    }
    String below = below(key, root.name());
    return below.isEmpty() ? root.path() : EncodedPaths.child(root.path(), below);
  }

  private static String below(String value, String top) {
    String below = value.substring(top.length());
    return below.startsWith("/") ? below.substring(1) : below;
  }
}
