package dev.dateline.daemon.ingest;

import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts what became of changes. Thread-safe. */
public final class Tally {
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private long articles;
  private long touched;
  private long moved;
  private long removed;
  private long problems;
  private long truncated;

  Tally() {}

  /**
   * The counts at one moment.
   *
   * @param outcomes how many files were read with which outcome; outcomes without files are left
   *     out
   * @param articles how many articles were written
   * @param touched files that turned out to hold the same
   * @param moved files that have another name now
   * @param removed files taken out
   * @param problems parts of files that could not be used
   * @param truncated files of which a limit cut the text
   */
  public record Counts(
      Map<Outcome, Long> outcomes,
      long articles,
      long touched,
      long moved,
      long removed,
      long problems,
      long truncated) {
    /** Copies the map. */
    public Counts {
      Map<Outcome, Long> ordered = new EnumMap<>(Outcome.class);
      ordered.putAll(outcomes);
      outcomes = Collections.unmodifiableMap(ordered); // told in one order, always
    }

    /**
     * Files that gave articles.
     *
     * @return how many were extracted
     */
    public long indexed() {
      return outcomes.getOrDefault(Outcome.EXTRACTED, 0L);
    }

    /**
     * Files that gave none.
     *
     * @return how many have any other outcome
     */
    public long failed() {
      return outcomes.values().stream().mapToLong(Long::longValue).sum() - indexed();
    }

    /**
     * All changes that were handled.
     *
     * @return how many
     */
    public long handled() {
      return indexed() + failed() + touched + moved + removed;
    }
  }

  synchronized void read(FileRecord record, int newArticles) {
    outcomes.merge(record.outcome(), 1L, Long::sum);
    articles += newArticles;
    problems += record.reading().problemCount();
    truncated += record.reading().truncated() ? 1 : 0;
  }

  /** Counts the articles of a part of a file that is not read to its end yet. */
  synchronized void part(int newArticles) {
    articles += newArticles;
  }

  synchronized void touched() {
    touched++;
  }

  synchronized void moved() {
    moved++;
  }

  synchronized void removed() {
    removed++;
  }

  /**
   * The counts so far.
   *
   * @return a copy
   */
  public synchronized Counts counts() {
    return new Counts(outcomes, articles, touched, moved, removed, problems, truncated);
  }
}
