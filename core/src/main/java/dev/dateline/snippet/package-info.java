/**
 * What to show of a hit: passages and marks, cut from the stored text.
 *
 * <p>Start at {@link dev.dateline.snippet.SnippetCutter}. Lucene's unified highlighter is inside;
 * this package does not see an index.
 */
@NullMarked
package dev.dateline.snippet;

import org.jspecify.annotations.NullMarked;
