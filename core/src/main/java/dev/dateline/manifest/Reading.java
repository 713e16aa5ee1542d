package dev.dateline.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read.
 *
 * @param extractor the version of all readers together; a new one reads the file again
 * @param reader which reader it was; null where none was asked, or where it is not known
 * @param mediaType what the file is, found from its content, such as {@code application/pdf}; null
 *     where it was not found out
 * @param truncated whether a limit cut its text
 * @param problemCount how many problems there were, 0 or more
 * @param problems the first of them, in the order of the file
 * @param metadata what the file says of itself, where no article carries it: texts by the names of
 *     its format, in the order of the names
 */
public record Reading(
    String extractor,
    @Nullable ReaderVersion reader,
    @Nullable String mediaType,
    boolean truncated,
    int problemCount,
    List<Problem> problems,
    SortedMap<String, String> metadata) {
  /** Nothing to say. */
  public static final Reading NONE = new Reading("", false, 0, List.of());

  /** How many problems a record keeps; the others are only counted. */
  public static final int KEPT_PROBLEMS = 100;

  /** How many names of metadata a record keeps, the first in their order. */
  public static final int KEPT_METADATA = 100;

  /** How many characters of a text of metadata a record keeps; more are cut, which shows. */
  public static final int KEPT_CHARACTERS = 1_000;

  /** Keeps the first problems and metadata. */
  public Reading {
    Objects.requireNonNull(extractor, "extractor");
    problems = List.copyOf(problems.subList(0, Math.min(problems.size(), KEPT_PROBLEMS)));
    problemCount = Math.max(problemCount, problems.size());
    metadata = metadata.isEmpty() ? Collections.emptySortedMap() : kept(metadata);
  }

  /**
   * A reading of which no more is known.
   *
   * @param extractor the version of all readers together
   * @param truncated whether a limit cut its text
   * @param problemCount how many problems there were, 0 or more
   * @param problems the first of them, in the order of the file
   */
  public Reading(String extractor, boolean truncated, int problemCount, List<Problem> problems) {
    this(extractor, null, null, truncated, problemCount, problems, Collections.emptySortedMap());
  }

  /**
   * A reading without problems.
   *
   * @param extractor the version of all readers together
   * @return the reading
   */
  public static Reading by(String extractor) {
    return new Reading(extractor, false, 0, List.of());
  }

  /**
   * The same by a certain reader.
   *
   * @param value which reader it was; null where that is not known
   * @return the changed reading
   */
  public Reading withReader(@Nullable ReaderVersion value) {
    return new Reading(extractor, value, mediaType, truncated, problemCount, problems, metadata);
  }

  /**
   * The same of a file of a certain type.
   *
   * @param value its media type; null where it was not found out
   * @return the changed reading
   */
  public Reading withMediaType(@Nullable String value) {
    return new Reading(extractor, reader, value, truncated, problemCount, problems, metadata);
  }

  /**
   * The same with what the file says of itself.
   *
   * @param value texts by the names of its format
   * @return the changed reading
   */
  public Reading withMetadata(Map<String, String> value) {
    return new Reading(
        extractor, reader, mediaType, truncated, problemCount, problems, new TreeMap<>(value));
  }

  /**
   * The same with further problems behind those that it has.
   *
   * @param further the problems, in the order of the file
   * @param cut whether a limit cut the text of these too
   * @return the changed reading
   */
  public Reading with(List<Problem> further, boolean cut) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(further);
    return new Reading(
        extractor,
        reader,
        mediaType,
        truncated || cut,
        problemCount + further.size(),
        all,
        metadata);
  }

  private static SortedMap<String, String> kept(SortedMap<String, String> metadata) {
    SortedMap<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, String> each : metadata.entrySet()) {
      if (kept.size() == KEPT_METADATA) {
        break;
      }
      kept.put(each.getKey(), cut(each.getValue()));
    }
    return Collections.unmodifiableSortedMap(kept);
  }

  private static String cut(String text) {
    if (text.length() <= KEPT_CHARACTERS) {
      return text;
    }
    int end = KEPT_CHARACTERS - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
  }
}
