package dev.dateline.testing;

import dev.dateline.query.QueryNode;
import dev.dateline.query.QueryParser;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Parses queries on a fixed day, 25 November 2026. */
public final class Queries {
  private Queries() {}

  /**
   * Parses a query.
   *
   * @param text the query
   * @return what it asks
   */
  public static QueryNode parse(String text) {
    return QueryParser.at(
            InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z")), ZoneOffset.UTC)
        .parse(text);
  }
}
