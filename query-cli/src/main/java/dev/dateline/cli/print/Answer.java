package dev.dateline.cli.print;

import dev.dateline.search.SearchResults;
import org.jspecify.annotations.Nullable;

/**
 * One query and what it found.
 *
 * @param queryId what a batch calls the query; null where it is the only one
 * @param query the query as typed
 * @param results what it found
 */
public record Answer(@Nullable String queryId, String query, SearchResults results) {}
