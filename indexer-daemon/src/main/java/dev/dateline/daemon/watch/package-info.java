/**
 * Keeps up with folders: joins what scans find with what the system tells as it happens.
 *
 * <p>Start at {@link dev.dateline.daemon.watch.FolderWatcher}, which is fast, and asks for a scan
 * by {@link dev.dateline.daemon.watch.scan.FolderScanner}, which is always right, wherever it may
 * have missed something. This package and those below it read no content and write no archive.
 */
@NullMarked
package dev.dateline.daemon.watch;

import org.jspecify.annotations.NullMarked;
