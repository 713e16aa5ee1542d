/**
 * The program {@code datelined}: commands, wiring, life cycle.
 *
 * <p>Start at {@link dev.dateline.daemon.IndexerMain}. Files are found in {@code watch}, read in
 * {@code extract} and brought into the archive by {@code ingest}.
 */
@NullMarked
package dev.dateline.daemon;

import org.jspecify.annotations.NullMarked;
