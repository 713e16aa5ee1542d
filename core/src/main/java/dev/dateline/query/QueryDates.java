package dev.dateline.query;

import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates that stand behind {@code date:}. */
final class QueryDates {
  private static final String BETWEEN = "..";
  private static final Pattern AGO = Pattern.compile("([0-9]{1,4})([dwmy])");
  private static final String ACCEPTED =
      "write a date such as 2024, 2024-06 or 2024-06-19, today or yesterday, a span such as"
          + " 2023..2024, 2023.. or ..2024, the time since some days, weeks, months or years ago"
          + " (3d.. 2w.. 3m.. 1y..), or none";

  private final LocalDate today;

  /**
   * Prepares to read dates.
   *
   * @param today from which day to count back
   */
  QueryDates(LocalDate today) {
    this.today = today;
  }

  /**
   * Reads a span.
   *
   * @param text what stands behind the colon
   * @param column where it stands
   * @return the span
   * @throws QuerySyntaxException if it is no date, or ends before it begins
   */
  DateSpan span(String text, int column) {
    if (text.equalsIgnoreCase("none")) {
      return new DateSpan.None();
    }
    int dots = text.indexOf(BETWEEN);
    if (dots < 0) {
      Published only = date(text, column);
      return new DateSpan.Between(only, only);
    }
    String last = text.substring(dots + BETWEEN.length());
    if (dots == 0 && last.isEmpty()) {
      throw noDate(text, column);
    }
    return between(
        dots == 0 ? null : end(text.substring(0, dots), column),
        last.isEmpty() ? null : end(last, column + dots + BETWEEN.length()),
        column);
  }

  private static DateSpan between(@Nullable Published first, @Nullable Published last, int column) {
    if (first != null && last != null && !first.from().isBefore(last.until())) {
      throw new QuerySyntaxException(
          column,
          "the span %s..%s ends before it begins; put the earlier date first"
              .formatted(first, last));
    }
    return new DateSpan.Between(first, last);
  }

  /** One end of a span: a date, or so long ago. */
  private Published end(String text, int column) {
    Matcher ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
    if (!ago.matches()) {
      return date(text, column);
    }
    int count = Integer.parseInt(ago.group(1));
    LocalDate day =
        switch (ago.group(2)) {
          case "d" -> today.minusDays(count);
          case "w" -> today.minusWeeks(count);
          case "m" -> today.minusMonths(count);
          default -> today.minusYears(count);
        };
    return day(day).orElseThrow(() -> noDate(text, column));
  }

  private Published date(String text, int column) {
    Optional<Published> date =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "today" -> day(today);
          case "yesterday" -> day(today.minus(1, ChronoUnit.DAYS));
          default -> Published.parse(text, Origin.METADATA);
        };
    return date.orElseThrow(() -> noDate(text, column));
  }

  /** A day without a zone, as if it had been typed; empty outside the years of the calendar. */
  private static Optional<Published> day(LocalDate day) {
    return day.getYear() < 1 || day.getYear() > 9999
        ? Optional.empty()
        : Optional.of(new Published(day.atStartOfDay(), Precision.DAY, null, Origin.METADATA));
  }

  private static QuerySyntaxException noDate(String text, int column) {
    return new QuerySyntaxException(
        column, "%s is no date; %s".formatted(Excerpt.of(text), ACCEPTED));
  }
}
