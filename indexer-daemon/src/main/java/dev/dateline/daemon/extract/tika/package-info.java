/**
 * Reads documents with Apache Tika: PDF, office formats, mail, e-books and what else it knows.
 *
 * <p>Start at {@link dev.dateline.daemon.extract.tika.TikaReader}. This package is the only one
 * that sees Tika, and runs only in child processes: its parsers may hang, exhaust the memory or end
 * the process.
 */
@NullMarked
package dev.dateline.daemon.extract.tika;

import org.jspecify.annotations.NullMarked;
