package dev.dateline.daemon.extract.news;

import dev.dateline.article.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells on which dates no article can have been published: a year that somebody left at its largest
 * value would head all that is sorted by date.
 */
public final class PossibleDate {
  /** Newspapers are printed since 1605; pamphlets with news are a little older. */
  private static final Instant FIRST = Instant.parse("1500-01-01T00:00:00Z");

  /** Covers and embargoes are dated ahead, by months at most. */
  private static final Duration AHEAD = Duration.ofDays(366);

  private PossibleDate() {}

  /**
   * Why a date cannot be that of an article.
   *
   * @param published the date
   * @param now when it is read
   * @return the reason in words for people; empty where it can
   */
  public static Optional<String> reasonAgainst(Published published, Instant now) {
    if (published.from().isAfter(now.plus(AHEAD))) {
      return Optional.of(
          "the date %s lies more than a year ahead; it was left out".formatted(published));
    }
    return published.from().isBefore(FIRST)
        ? Optional.of(
            "the date %s lies before the first printed news; it was left out".formatted(published))
        : Optional.empty();
  }
}
