/**
 * What a news article is: its text, who wrote and published it, when, and where it came from.
 *
 * <p>Start at {@link dev.dateline.article.Article}. This package knows nothing of files, queries or
 * indexes, and needs only the JDK.
 */
@NullMarked
package dev.dateline.article;

import org.jspecify.annotations.NullMarked;
