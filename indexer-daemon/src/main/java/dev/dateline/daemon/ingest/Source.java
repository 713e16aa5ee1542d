package dev.dateline.daemon.ingest;

import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read.
 *
 * @param stamp the file system's view of it, taken before
 * @param known what the archive knows of it; null where it knows nothing
 */
record Source(FileKey key, Path path, FileStamp stamp, @Nullable FileRecord known) {}
