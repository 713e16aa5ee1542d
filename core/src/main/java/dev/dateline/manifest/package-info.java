/**
 * What is known of each source file: its state when it was read, and what became of it.
 *
 * <p>Start at {@link dev.dateline.manifest.FileRecord}. This package does not read files and does
 * not know how records are kept.
 */
@NullMarked
package dev.dateline.manifest;

import org.jspecify.annotations.NullMarked;
