package dev.dateline.cli;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.article.ArticleId;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Root;
import dev.dateline.settings.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what an archive knows of the file that somebody names, or says why it knows nothing. */
final class FileFinder {
  private final ArchiveReader reader;
  private final List<Root> roots;

  FileFinder(ArchiveReader reader) {
    this.reader = reader;
    this.roots = reader.status().roots();
  }

  /**
   * Finds a file's record.
   *
   * @param name a path, absolute or relative to the working folder, or a file's key
   * @return its record; empty where the archive does not know it
   */
  Optional<FileRecord> find(String name) {
    for (String key : keys(name)) {
      Optional<FileRecord> file = reader.file(new FileKey(key));
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  /**
   * Says why the archive does not know a file.
   *
   * @param name the path as typed
   * @return a sentence
   * @throws UsageException if it names no file at all
   */
  String whyNot(String name) {
    Path path = path(name);
    if (!Files.exists(path)) {
      if (ArticleId.isValid(name)) {
        return "the archive has no article " + name;
      }
      throw new UsageException(name, "no such file, and not in the archive");
    }
    if (Files.isDirectory(path)) {
      throw new UsageException(name, "is a folder, expected a file or an article's id");
    }
    for (String key : keys(name)) {
      for (Root root : roots) {
        if (new FileKey(key).isAtOrBelow(root.name())) {
          return name
              + ": not in the archive, although its folder is; it is left out, or new: then"
              + " datelined index "
              + name
              + " adds it";
        }
      }
    }
    return name + ": in no folder of this archive; add it with: datelined index " + name;
  }

  /**
   * Says why a file has no articles.
   *
   * @param file what the archive knows of it
   * @return a sentence
   */
  static String whyEmpty(FileRecord file) {
    String reason = file.reason() == null ? "" : ": " + file.reason();
    return file.key().path()
        + ": no articles, "
        + file.outcome().label().replace('_', ' ')
        + reason;
  }

  /** The keys under which a file may be known, the likeliest first. */
  private Set<String> keys(String name) {
    Set<String> keys = new LinkedHashSet<>();
    Path path = path(name).toAbsolutePath().normalize();
    addKeys(keys, path);
    try {
      addKeys(keys, path.toRealPath()); // behind symbolic links
    } catch (IOException e) {
      // the file is gone, or nobody may look: its name has to do
    }
    if (!name.isEmpty()) {
      keys.add(name);
    }
    return keys;
  }

  private void addKeys(Set<String> keys, Path path) {
    String encoded = path.toUri().getRawPath();
    if (encoded.length() > 1 && encoded.endsWith("/")) {
      encoded = encoded.substring(0, encoded.length() - 1);
    }
    FileKey key = new FileKey(encoded);
    keys.add(encoded);
    for (Root root : roots) {
      if (!root.name().equals(root.path()) && key.isAtOrBelow(root.path())) {
        String below = encoded.substring(root.path().length());
        keys.add(
            FileKey.of(root.name(), below.startsWith("/") ? below.substring(1) : below).value());
      }
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(name, "no file can have such a name");
    }
  }
}
