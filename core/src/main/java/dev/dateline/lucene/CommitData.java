package dev.dateline.lucene;

import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchiveException.Reason;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexCommit;

/**
 * What a commit says of itself, kept with it.
 *
 * @param format the number of the storage format
 * @param analysis the fingerprint of how text becomes terms
 * @param epoch how many writers have been opened
 * @param number the number of the commit
 * @param at when it was made, in whole milliseconds
 * @param roots the roots, sorted by name
 */
record CommitData(
    int format, String analysis, long epoch, long number, Instant at, List<Root> roots) {
  /** Raised whenever a program of before would misread what is written now. */
  static final int FORMAT = 3;

  /** The oldest that can be read as it is, and written on. */
  private static final int OLDEST = 2;

  /** The format of an index that says nothing of any. */
  private static final int FOREIGN = 0;

  private static final String SEPARATOR = "\n";

  CommitData {
    roots = roots.stream().sorted(Comparator.comparing(Root::name)).toList();
  }

  static CommitData of(IndexCommit commit) throws IOException {
    return of(commit.getUserData(), commit.getSegmentsFileName());
  }

  static CommitData of(Map<String, String> data, String file) throws IOException {
    try {
      return new CommitData(
          Integer.parseInt(data.getOrDefault("format", Integer.toString(FOREIGN))),
          data.getOrDefault("analysis", ""),
          Long.parseLong(data.getOrDefault("epoch", "0")),
          Long.parseLong(data.getOrDefault("commit", "0")),
          Instant.ofEpochMilli(Long.parseLong(data.getOrDefault("at", "0"))),
          roots(data.getOrDefault("roots", "")));
    } catch (NumberFormatException e) {
      throw new CorruptIndexException("unreadable commit of an archive", file, e);
    }
  }

  /** What the first writer says before its first commit. */
  static CommitData first(String analysis) {
    return new CommitData(FORMAT, analysis, 1, 0, Instant.EPOCH, List.of());
  }

  /** What the next writer says once it commits anything. */
  CommitData ofNextWriter() {
    return new CommitData(FORMAT, analysis, epoch + 1, number, at, roots);
  }

  /** What the next commit says. */
  CommitData next(Instant now) {
    return new CommitData(
        format, analysis, epoch, number + 1, now.truncatedTo(ChronoUnit.MILLIS), roots);
  }

  /** With some roots in the place of others; empty where the others are not there as given. */
  Optional<CommitData> replaceRoots(Set<Root> expected, Set<Root> now) {
    Set<String> names = new HashSet<>();
    for (Root root : now) {
      if (!names.add(root.name())) {
        throw new IllegalArgumentException("two of the new roots have the name " + root.name());
      }
    }
    List<Root> others = new ArrayList<>(roots);
    others.removeAll(expected);
    if (!roots.containsAll(expected)
        || others.stream().anyMatch(root -> names.contains(root.name()))) {
      return Optional.empty();
    }
    others.addAll(now);
    return Optional.of(new CommitData(format, analysis, epoch, number, at, others));
  }

  void check(String name, String expectedAnalysis) {
    if (format == FOREIGN) {
      throw new ArchiveException(
          Reason.INCOMPATIBLE,
          "%s holds an index of another program and no archive; choose another folder for --archive"
              .formatted(name));
    }
    if (format < OLDEST || format > FORMAT || !analysis.equals(expectedAnalysis)) {
      throw new ArchiveException(
          Reason.INCOMPATIBLE,
          ("the archive %s has format %d, analysis \"%s\"; this program reads formats %d to %d,"
                  + " analysis \"%s\"; use the version that wrote it, or move it away and index its folders"
                  + " again")
              .formatted(name, format, analysis, OLDEST, FORMAT, expectedAnalysis));
    }
  }

  Map<String, String> toUserData() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("format", Integer.toString(format));
    data.put("analysis", analysis);
    data.put("epoch", Long.toString(epoch));
    data.put("commit", Long.toString(number));
    data.put("at", Long.toString(at.toEpochMilli()));
    StringBuilder text = new StringBuilder();
    for (Root root : roots) {
      text.append(root.device()).append(' ').append(root.inode()).append(SEPARATOR);
      text.append(root.name()).append(SEPARATOR).append(root.path()).append(SEPARATOR);
    }
    data.put("roots", text.toString());
    return data;
  }

  private static List<Root> roots(String text) {
    List<Root> roots = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      String[] numbers = lines.get(i).split(" ", 2);
      roots.add(
          new Root(
              lines.get(i + 1),
              lines.get(i + 2),
              Long.parseLong(numbers[0]),
              Long.parseLong(numbers[1])));
    }
    return roots;
  }
}
