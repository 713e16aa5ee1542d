/**
 * The door of the library: open an archive by its address, write to it, search it.
 *
 * <p>Start at {@link dev.dateline.archive.Archive}. People who embed Dateline need this package and
 * the values it takes and gives: {@code article}, {@code manifest}, {@code query}, {@code search}.
 */
@NullMarked
package dev.dateline.archive;

import org.jspecify.annotations.NullMarked;
