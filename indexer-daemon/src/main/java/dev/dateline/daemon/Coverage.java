package dev.dateline.daemon;

import dev.dateline.archive.Archive;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.archive.ArchiveWriter;
import dev.dateline.daemon.watch.root.EncodedPaths;
import dev.dateline.daemon.watch.root.RootPaths;
import dev.dateline.daemon.watch.scan.ScanScope;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Root;
import dev.dateline.output.Messages;
import dev.dateline.settings.UsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which folders an archive covers, and what a path on the command line means for that.
 *
 * <p>Roots never nest: a path inside a root means that part of it, and a path above roots takes
 * them in, whose files keep their keys because a root is named by its path.
 */
final class Coverage {
  private final ArchiveWriter writer;
  private final boolean removeMissing;
  private final Messages messages;

  Coverage(ArchiveWriter writer, boolean removeMissing, Messages messages) {
    this.writer = writer;
    this.removeMissing = removeMissing;
    this.messages = messages;
  }

  /** Sees to it that a mistyped path does not make an archive. */
  static void require(List<String> operands, Archive archive) {
    for (String operand : operands) {
      Path path = path(operand);
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !exists(archive)) {
        throw noSuchFile(path);
      }
    }
  }

  private static boolean exists(Archive archive) {
    try (ArchiveReader reader = archive.openBriefReader()) {
      return reader.status().commit() > 0;
    } catch (ArchiveException e) {
      return e.reason() != ArchiveException.Reason.MISSING;
    }
  }

  /** What to scan for the paths given; all of the paths exist, or are remembered as roots. */
  List<ScanScope> scopes(List<String> operands) {
    List<Path> paths = new ArrayList<>();
    for (String operand : operands) {
      paths.add(path(operand));
    }
    for (Path path : paths) {
      cover(path);
    }
    return paths.stream().map(this::scope).distinct().toList();
  }

  /** The roots that are remembered. */
  List<Root> roots() {
    return writer.roots();
  }

  /** Remembers the device and inode with which a root was found. */
  void seen(Root root) {
    Optional<Root> known;
    do {
      known = RootPaths.rootNamed(writer.roots(), root.name());
    } while (known.isPresent() && !writer.replaceRoots(Set.of(known.get()), Set.of(root)));
  }

  static Path path(String operand) {
    if (RawOperands.isAddress(operand)) {
      try {
        return Path.of(URI.create(operand));
      } catch (IllegalArgumentException e) {
        throw new UsageException(
            operand, "this is no address of a file, such as file:///news/story.txt");
      }
    }
    try {
      return Path.of(operand);
    } catch (InvalidPathException e) {
      throw new UsageException(operand, "no file can have this name here; is the locale UTF-8?");
    }
  }

  private void cover(Path path) {
    Path place = place(path);
    Optional<Root> covering = RootPaths.rootOf(writer.roots(), place);
    if (covering.isPresent()) {
      if (isUnknown(covering.get(), place)) {
        throw noSuchFile(path);
      }
      return;
    }
    Root added = root(path);
    Set<Root> within;
    do {
      within = within(added);
    } while (!writer.replaceRoots(within, Set.of(added)));
    for (Root root : within) {
      messages.say("%s takes in %s".formatted(RootPaths.path(added), RootPaths.path(root)));
    }
  }

  /** The roots that a new one takes in, in the order of their names. */
  private Set<Root> within(Root added) {
    return writer.roots().stream()
        .filter(root -> EncodedPaths.isAtOrBelow(root.path(), added.path()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether there is no such file, and the archive knows of none that was there. */
  private boolean isUnknown(Root root, Path absolute) {
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)
        || absolute.equals(RootPaths.path(root))) {
      return false;
    }
    try (Stream<FileRecord> known = writer.files(RootPaths.key(root, absolute).value())) {
      return known.findAny().isEmpty();
    }
  }

  private static Root root(Path path) {
    try {
      return RootPaths.root(path);
    } catch (IOException e) {
      throw noSuchFile(path);
    }
  }

  private static UsageException noSuchFile(Path path) {
    return new UsageException(path.toString(), "there is no such file or folder");
  }

  private ScanScope scope(Path path) {
    List<Root> roots = writer.roots();
    Path absolute = place(path);
    Optional<Root> root = RootPaths.rootOf(roots, absolute);
    ScanScope all = ScanScope.of(root.orElseThrow(), roots);
    return wanted(absolute.equals(RootPaths.path(root.get())) ? all : all.at(absolute));
  }

  /**
   * The path by which the archive knows a file: another way to a folder that is covered is none.
   */
  private Path place(Path path) {
    Path absolute = absolute(path);
    List<Root> roots = writer.roots();
    if (RootPaths.rootOf(roots, absolute).isPresent() || !Files.exists(absolute)) {
      return absolute;
    }
    try {
      Path real = absolute.toRealPath();
      for (Root root : roots) {
        Path known = RootPaths.path(root);
        if (Files.exists(known) && real.startsWith(known.toRealPath())) {
          return known.resolve(known.toRealPath().relativize(real)).normalize();
        }
      }
    } catch (IOException e) {
      // the scan will say what cannot be looked at
    }
    return absolute;
  }

  /** The scope with the caller's wish about what is missing. */
  ScanScope wanted(ScanScope scope) {
    return removeMissing ? scope.removingMissing() : scope;
  }

  /** The path as a root would have it: no dots, links of the path itself kept. */
  static Path absolute(Path path) {
    Path absolute = path.toAbsolutePath();
    Path normal = absolute.normalize();
    try {
      boolean plain =
          normal.equals(absolute)
              || !Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)
              || Files.isSameFile(absolute, normal);
      return plain ? normal : absolute.toRealPath();
    } catch (IOException e) {
      return normal;
    }
  }
}
