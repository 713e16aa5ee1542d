/**
 * The embedded engine: an archive as one Lucene index, on disk or in memory.
 *
 * <p>Start at {@link dev.dateline.lucene.LuceneEngineProvider}; all else is private to the package.
 */
@NullMarked
package dev.dateline.lucene;

import org.jspecify.annotations.NullMarked;
