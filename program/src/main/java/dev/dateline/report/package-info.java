/**
 * What both programs report of an archive, in the same words and keys.
 *
 * <p>This package does not know which program asks.
 */
@NullMarked
package dev.dateline.report;

import org.jspecify.annotations.NullMarked;
