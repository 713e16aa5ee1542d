/**
 * Reads pages: what they say of themselves, and which of their text is the story.
 *
 * <p>Start at {@link dev.dateline.daemon.extract.html.PageReader}. This package is the only one
 * that sees jsoup.
 */
@NullMarked
package dev.dateline.daemon.extract.html;

import org.jspecify.annotations.NullMarked;
