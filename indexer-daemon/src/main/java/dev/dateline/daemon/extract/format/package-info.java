/**
 * What a format is to the rest: a reader that turns a bounded input into articles, which it pushes
 * into a sink.
 *
 * <p>Start at {@link dev.dateline.daemon.extract.format.FormatReader}. The rooms of the formats lie
 * above this one; it knows none of them.
 */
@NullMarked
package dev.dateline.daemon.extract.format;

import org.jspecify.annotations.NullMarked;
