/**
 * How bytes become paragraphs: character encodings, wrapped lines, Markdown marks.
 *
 * <p>Start at {@link dev.dateline.daemon.extract.text.TextDecoder} and {@link
 * dev.dateline.daemon.extract.text.Paragraphs}. This package knows nothing of news.
 */
@NullMarked
package dev.dateline.daemon.extract.text;

import org.jspecify.annotations.NullMarked;
