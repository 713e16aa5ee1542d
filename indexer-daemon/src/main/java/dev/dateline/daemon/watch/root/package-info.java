/**
 * What a watched folder is, and how its files are seen: locations, entries, stamps, roots, keys,
 * and what is left out.
 *
 * <p>Start at {@link dev.dateline.daemon.watch.root.FolderReader}. This package asks the system one
 * question at a time; it walks nothing, waits for nothing, and knows nothing of changes.
 */
@NullMarked
package dev.dateline.daemon.watch.root;

import org.jspecify.annotations.NullMarked;
