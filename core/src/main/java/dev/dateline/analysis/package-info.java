/**
 * How text becomes terms, for every engine: of articles when they are written, of queries when they
 * are asked.
 *
 * <p>Start at {@link dev.dateline.analysis.NewsAnalysis}. Lucene's tokenizer and stemmers are
 * inside; no public signature shows them.
 */
@NullMarked
package dev.dateline.analysis;

import org.jspecify.annotations.NullMarked;
