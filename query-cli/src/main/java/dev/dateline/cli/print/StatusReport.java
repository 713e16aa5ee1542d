package dev.dateline.cli.print;

import dev.dateline.manifest.ArchiveStatus;
import dev.dateline.manifest.Outcome;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an archive holds.
 *
 * @param archive what it says of itself
 * @param files how many files had which outcome; outcomes of no file are left out
 */
public record StatusReport(ArchiveStatus archive, Map<Outcome, Long> files) {
  /** Copies the map. */
  public StatusReport {
    EnumMap<Outcome, Long> copy = new EnumMap<>(Outcome.class);
    copy.putAll(files);
    files = copy;
  }

  long fileCount() {
    long count = 0;
    for (long each : files.values()) {
      count += each;
    }
    return count;
  }
}
