/**
 * What a system tells as it happens, and when that has settled: by inotify, by the JDK's watcher,
 * or by the clock where no events come.
 *
 * <p>Start at {@link dev.dateline.daemon.watch.event.EventSource} and {@link
 * dev.dateline.daemon.watch.event.SettledFiles}. This package knows locations only: neither roots
 * and their keys nor the manifest, and it scans nothing.
 */
@NullMarked
package dev.dateline.daemon.watch.event;

import org.jspecify.annotations.NullMarked;
