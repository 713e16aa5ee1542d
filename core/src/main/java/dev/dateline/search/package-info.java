/**
 * Question and answer as values: a request, and the results with their hits and snippets.
 *
 * <p>Start at {@link dev.dateline.search.SearchRequest} and {@link
 * dev.dateline.search.SearchResults}. Nothing here searches.
 */
@NullMarked
package dev.dateline.search;

import org.jspecify.annotations.NullMarked;
