/**
 * How answers look: one class for each output format.
 *
 * <p>Start at {@link dev.dateline.cli.print.HitPrinter}. This package writes what it is given to
 * the writer it is given; it does not know commands, settings or where the output goes.
 */
@NullMarked
package dev.dateline.cli.print;

import org.jspecify.annotations.NullMarked;
