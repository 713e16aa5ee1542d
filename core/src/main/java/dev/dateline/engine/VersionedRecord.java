package dev.dateline.engine;

import dev.dateline.manifest.FileRecord;

/**
 * A record with the version that orders the writes of one file.
 *
 * @param record the record
 * @param epoch the number of the writer that wrote it
 * @param sequence the number of the write within that writer
 */
public record VersionedRecord(FileRecord record, long epoch, long sequence) {}
