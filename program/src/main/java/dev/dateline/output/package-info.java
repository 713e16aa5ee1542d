/**
 * How both programs write: results, messages, and what keeps a terminal safe from both.
 *
 * <p>Start at {@link dev.dateline.output.Streams}. This package does not know what is written, nor
 * which command writes.
 */
@NullMarked
package dev.dateline.output;

import org.jspecify.annotations.NullMarked;
