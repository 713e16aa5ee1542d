/**
 * Changes of files become changes of the archive: read, written, committed, counted.
 *
 * <p>Start at {@link dev.dateline.daemon.ingest.Ingestor}. This package does not know how changes
 * are found.
 */
@NullMarked
package dev.dateline.daemon.ingest;

import org.jspecify.annotations.NullMarked;
