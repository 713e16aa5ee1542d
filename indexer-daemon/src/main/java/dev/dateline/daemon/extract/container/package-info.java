/**
 * Files of many articles.
 *
 * <p>Start at {@link dev.dateline.daemon.extract.container.JsonLinesFormat}.
 */
@NullMarked
package dev.dateline.daemon.extract.container;

import org.jspecify.annotations.NullMarked;
