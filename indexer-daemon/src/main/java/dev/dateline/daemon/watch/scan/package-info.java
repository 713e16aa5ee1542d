/**
 * What differs between a folder and the manifest: a walk through the one beside the records of the
 * other.
 *
 * <p>Start at {@link dev.dateline.daemon.watch.scan.FolderScanner}, which is always right. This
 * package knows nothing of events; an observer may accompany its walks.
 */
@NullMarked
package dev.dateline.daemon.watch.scan;

import org.jspecify.annotations.NullMarked;
