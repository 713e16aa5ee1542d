package dev.dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something was published: an interval as wide as what is known of the time.
 *
 * <p>{@code 2024-06} is the whole month. An interval without a zone is taken in UTC.
 *
 * @param start the beginning on the clock of its own zone, cut to its precision; years 1 to 9999
 * @param precision how much is known, which is also the width of the interval
 * @param zone the offset from UTC; null where the source gives none
 * @param origin where the time was found
 */
public record Published(
    LocalDateTime start, Precision precision, @Nullable ZoneOffset zone, Origin origin) {

  /** How much of a time is known. */
  public enum Precision {
    /** Only the year. */
    YEAR(ChronoUnit.YEARS),
    /** Year and month. */
    MONTH(ChronoUnit.MONTHS),
    /** The day. */
    DAY(ChronoUnit.DAYS),
    /** The minute. */
    MINUTE(ChronoUnit.MINUTES),
    /** The second. */
    SECOND(ChronoUnit.SECONDS);

    private final ChronoUnit unit;

    Precision(ChronoUnit unit) {
      this.unit = unit;
    }

    /**
     * The name in results.
     *
     * @return the name in lower case
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a time was found, from the most to the least trusted. */
  public enum Origin {
    /** The item or its file format says so. */
    METADATA,
    /** The address of the article. */
    URL,
    /** The text: a dateline or a line of its own. */
    TEXT,
    /** The year of a copyright line. */
    COPYRIGHT;

    /**
     * The name in results.
     *
     * @return the name in lower case
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2})"
              + "(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?"
              + "\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?",
          Pattern.CASE_INSENSITIVE);

  /** Cuts the start to the precision and checks the year. */
  public Published {
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(origin, "origin");
    if (start.getYear() < 1 || start.getYear() > 9999) {
      throw new IllegalArgumentException("year out of range 1 to 9999: " + start.getYear());
    }
    start =
        switch (precision) {
          case YEAR -> start.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
          case MONTH -> start.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
          case DAY -> start.truncatedTo(ChronoUnit.DAYS);
          case MINUTE -> start.truncatedTo(ChronoUnit.MINUTES);
          case SECOND -> start.truncatedTo(ChronoUnit.SECONDS);
        };
  }

  /**
   * Reads a time in ISO 8601, in any of the precisions, with or without a zone: {@code 2024},
   * {@code 2024-06}, {@code 2024-06-19}, {@code 2024-06-19T10:00}, {@code
   * 2024-06-19T10:00:00+09:00}, also with a blank for the T and without hyphens and colons.
   *
   * @param text the time as written
   * @param origin where it was found
   * @return the time; empty where the text is none
   */
  public static Optional<Published> parse(String text, Origin origin) {
    Matcher matcher = ISO.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Precision precision =
        matcher.group(2) == null
            ? Precision.YEAR
            : matcher.group(3) == null
                ? Precision.MONTH
                : matcher.group(4) == null
                    ? Precision.DAY
                    : matcher.group(6) == null ? Precision.MINUTE : Precision.SECOND;
    try {
      LocalDateTime start =
          LocalDateTime.of(
              number(matcher, 1, 1),
              number(matcher, 2, 1),
              number(matcher, 3, 1),
              number(matcher, 4, 0),
              number(matcher, 5, 0),
              Math.min(59, number(matcher, 6, 0)));
      String zone = matcher.group(7);
      return Optional.of(
          new Published(
              start,
              precision,
              zone == null ? null : ZoneOffset.of(zone.toUpperCase(Locale.ROOT)),
              origin));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // the 31st of February, year 0: no such time
    }
  }

  /**
   * Reads a time that the item itself states.
   *
   * @param text a time in ISO 8601, as {@link #parse(String, Origin)} takes it
   * @return the time
   * @throws IllegalArgumentException if the text is none
   */
  public static Published of(String text) {
    return parse(text, Origin.METADATA)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "not a date: \"%s\" (expected ISO 8601, such as 2024, 2024-06, 2024-06-19 or"
                        .formatted(text)
                    + " 2024-06-19T10:00:00+09:00)"));
  }

  /**
   * The first moment of the interval.
   *
   * @return the start in its own zone, else UTC
   */
  public Instant from() {
    return start.toInstant(offset());
  }

  /**
   * The end on the clock of its own zone.
   *
   * @return the first moment behind the interval
   */
  public LocalDateTime end() {
    return start.plus(1, precision.unit);
  }

  /**
   * The first moment after the interval.
   *
   * @return the end, exclusive
   */
  public Instant until() {
    return end().toInstant(offset());
  }

  /**
   * The time in ISO 8601, only as far as it is known.
   *
   * @return such as {@code 2024-06} or {@code 2024-06-19T10:00:00+09:00}
   */
  @Override
  public String toString() {
    String full =
        "%04d-%02d-%02d".formatted(start.getYear(), start.getMonthValue(), start.getDayOfMonth());
    String time =
        precision == Precision.SECOND
            ? "T%02d:%02d:%02d".formatted(start.getHour(), start.getMinute(), start.getSecond())
            : "T%02d:%02d".formatted(start.getHour(), start.getMinute());
    return switch (precision) {
      case YEAR -> full.substring(0, 4);
      case MONTH -> full.substring(0, 7);
      case DAY -> full;
      case MINUTE, SECOND -> full + time + (zone == null ? "" : zone.getId());
    };
  }

  private ZoneOffset offset() {
    return zone == null ? ZoneOffset.UTC : zone;
  }

  private static int number(Matcher matcher, int group, int otherwise) {
    String digits = matcher.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
