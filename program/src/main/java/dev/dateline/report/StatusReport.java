package dev.dateline.report;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.manifest.ArchiveStatus;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Root;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an archive holds, and of which folders.
 *
 * @param archive what it says of itself
 * @param outcomes how many files had which outcome, in the order of {@link Outcome}; outcomes of no
 *     file are left out
 * @param folders the folders that it covers, sorted by name
 */
public record StatusReport(
    ArchiveStatus archive, Map<Outcome, Long> outcomes, List<Folder> folders) {
  /** Copies the map and the list. */
  public StatusReport {
    Map<Outcome, Long> copy = new EnumMap<>(Outcome.class);
    copy.putAll(outcomes);
    outcomes = Collections.unmodifiableMap(copy);
    folders = List.copyOf(folders);
  }

  /**
   * A folder that an archive covers, or a single file.
   *
   * @param name what its files' keys begin with
   * @param key where it lies, as a key
   * @param present whether this machine has it at that place just now
   */
  public record Folder(String name, FileKey key, boolean present) {
    private static Folder of(Root root) {
      FileKey key = new FileKey(root.path());
      return new Folder(root.name(), key, Files.exists(Path.of(URI.create(key.uri()))));
    }

    /** Whether it was given a name other than its place. */
    boolean isNamed() {
      return !name.equals(key.value());
    }
  }

  /**
   * Asks an archive.
   *
   * @param reader the archive; it goes through the records of all its files
   * @return the report
   */
  public static StatusReport of(ArchiveReader reader) {
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    try (Stream<FileRecord> files = reader.files("")) {
      for (Iterator<FileRecord> each = files.iterator(); each.hasNext(); ) {
        outcomes.merge(each.next().outcome(), 1L, Long::sum);
      }
    }
    ArchiveStatus archive = reader.status();
    return new StatusReport(archive, outcomes, archive.roots().stream().map(Folder::of).toList());
  }

  /**
   * How many files the archive has a record of.
   *
   * @return 0 or more
   */
  public long files() {
    long count = 0;
    for (long each : outcomes.values()) {
      count += each;
    }
    return count;
  }
}
