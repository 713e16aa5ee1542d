/**
 * Which files changed: what a walk through folders finds against the manifest, and what the file
 * system reports as it happens.
 *
 * <p>Start at {@link dev.dateline.daemon.watch.FolderScanner}, which is always right, and {@link
 * dev.dateline.daemon.watch.FolderWatcher}, which is fast and asks for a scan wherever it may have
 * missed something. This package reads no content and writes no archive.
 */
@NullMarked
package dev.dateline.daemon.watch;

import org.jspecify.annotations.NullMarked;
