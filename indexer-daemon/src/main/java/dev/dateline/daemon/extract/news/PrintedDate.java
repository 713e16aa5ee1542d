package dev.dateline.daemon.extract.news;

import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as newspapers print it: {@code June 20, 2024}, {@code Wednesday, 19 June 2024}, {@code 20.
 * Juni 2024}, {@code 2024-06-20}, with a time or without, the year perhaps left out.
 *
 * @param year the year; null where it is not printed
 * @param month the month, 1 to 12
 * @param day the day of the month; 0 where it is not printed
 * @param time the time of day; null where it is not printed
 * @param zone the offset from UTC; null where it is not printed
 */
public record PrintedDate(
    @Nullable Integer year,
    int month,
    int day,
    @Nullable LocalTime time,
    @Nullable ZoneOffset zone) {
  /** No date is longer; it keeps the patterns off long texts. */
  private static final int LONGEST = 60;

  private static final String NAME = "(?<name>\\p{L}{3,12})\\.?";
  private static final String YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)";
  private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}{2,11})\\.?,?\\s+(?=[\\p{L}\\d])");
  private static final Pattern MONTH_DAY =
      Pattern.compile(NAME + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+" + YEAR + ")?");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?:le |el |den |am )?(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de |of )?"
              + NAME
              + "(?:,?\\s+(?:de |del )?"
              + YEAR
              + ")?");
  private static final Pattern MONTH_YEAR = Pattern.compile(NAME + "\\s+(?:de )?" + YEAR);
  private static final Pattern DOTTED =
      Pattern.compile("(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?" + YEAR);
  private static final Pattern EAST_ASIAN =
      Pattern.compile(YEAR + "年\\s?(?<month>\\d{1,2})月\\s?(?<day>\\d{1,2})日");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:,|\\s)\\s*(?:at\\s+|um\\s+|à\\s+)?(\\d{1,2})[:.h](\\d{2})(?::\\d{2})?"
              + "\\s*([aApP])?(?:\\.?[mM]\\.?)?(?:\\s*Uhr)?\\s*(GMT|UTC|Z|[+-]\\d{2}:?\\d{2}|[A-Z]{2,4})?$");

  /**
   * Reads a date.
   *
   * @param printed a text that may be a date and nothing else
   * @return the date; empty where the text is none
   */
  public static Optional<PrintedDate> parse(String printed) {
    String text = printed.strip();
    if (text.length() < 3 || text.length() > LONGEST || !hasDigit(text)) {
      return Optional.empty();
    }
    Optional<PrintedDate> iso = Published.parse(text, Origin.TEXT).flatMap(PrintedDate::of);
    if (iso.isPresent()) {
      return iso;
    }
    Matcher weekday = WEEKDAY.matcher(text);
    if (weekday.lookingAt() && CalendarNames.isWeekday(weekday.group(1))) {
      text = text.substring(weekday.end());
    }
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return date(text);
    }
    Optional<PrintedDate> date = date(text.substring(0, time.start()).strip());
    return date.map(found -> found.at(time));
  }

  /** Most lines are no dates, and this tells so before any pattern is tried. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<PrintedDate> of(Published iso) {
    if (iso.precision() == Precision.YEAR) {
      return Optional.empty(); // four digits alone are any number
    }
    LocalDateTime start = iso.start();
    boolean timed = iso.precision().compareTo(Precision.DAY) > 0;
    return Optional.of(
        new PrintedDate(
            start.getYear(),
            start.getMonthValue(),
            iso.precision() == Precision.MONTH ? 0 : start.getDayOfMonth(),
            timed ? start.toLocalTime() : null,
            iso.zone()));
  }

  private static Optional<PrintedDate> date(String text) {
    for (Pattern pattern : new Pattern[] {MONTH_DAY, DAY_MONTH, DOTTED, EAST_ASIAN, MONTH_YEAR}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        boolean named = pattern.namedGroups().containsKey("name");
        int month =
            named
                ? CalendarNames.month(matcher.group("name"))
                : Integer.parseInt(matcher.group("month"));
        int day =
            pattern.namedGroups().containsKey("day") ? Integer.parseInt(matcher.group("day")) : 0;
        String year = matcher.group("year");
        return real(
            new PrintedDate(year == null ? null : Integer.valueOf(year), month, day, null, null));
      }
    }
    return Optional.empty();
  }

  private static Optional<PrintedDate> real(PrintedDate date) {
    boolean possible = date.month >= 1 && date.month <= 12 && date.day <= 31;
    return possible && date.inYear(date.year == null ? 2024 : date.year).isPresent()
        ? Optional.of(date)
        : Optional.empty();
  }

  private PrintedDate at(Matcher time) {
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    String half = time.group(3);
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    if (hour > 23 || minute > 59 || day == 0) {
      return this;
    }
    ZoneOffset at = time.group(4) == null ? null : CalendarNames.zone(time.group(4));
    return new PrintedDate(year, month, day, LocalTime.of(hour, minute), at);
  }

  /**
   * The time as an interval, where the year is printed.
   *
   * @return the time, found in the text
   */
  public Optional<Published> published() {
    return year == null ? Optional.empty() : inYear(year);
  }

  /**
   * The time as an interval, in a year known otherwise if none is printed.
   *
   * @param otherwise the year where none is printed
   * @return the time, found in the text; empty where that year has no such day
   */
  public Optional<Published> inYear(int otherwise) {
    try {
      LocalDateTime start =
          LocalDateTime.of(year == null ? otherwise : year, month, Math.max(1, day), 0, 0);
      if (day == 0) {
        return Optional.of(new Published(start, Precision.MONTH, null, Origin.TEXT));
      }
      return Optional.of(
          time == null
              ? new Published(start, Precision.DAY, null, Origin.TEXT)
              : new Published(
                  start.toLocalDate().atTime(time), Precision.MINUTE, zone, Origin.TEXT));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 31st of June
    }
  }

  /** The same time, found elsewhere. */
  static Published withOrigin(Published time, Origin origin) {
    return new Published(time.start(), time.precision(), time.zone(), origin);
  }
}
