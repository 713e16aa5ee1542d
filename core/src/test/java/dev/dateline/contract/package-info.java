/**
 * What every engine has to keep, seen through the door: one abstract class a subject.
 *
 * <p>The tests of an engine extend each of them and say where the archive is; start at {@link
 * dev.dateline.contract.ArchiveContract}. With the package {@code testing} it is in the library's
 * test jar.
 */
@NullMarked
package dev.dateline.contract;

import org.jspecify.annotations.NullMarked;
