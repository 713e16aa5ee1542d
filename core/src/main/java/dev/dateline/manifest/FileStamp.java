package dev.dateline.manifest;

/**
 * What the file system says of a file without reading it, which tells whether it changed.
 *
 * @param sizeBytes its length in bytes, 0 or more
 * @param modifiedNanos its modification time in nanoseconds since 1970
 * @param changedNanos its status change time in nanoseconds since 1970; 0 where the system has none
 * @param inode its number in the file system; 0 where the system has none
 */
public record FileStamp(long sizeBytes, long modifiedNanos, long changedNanos, long inode) {
  /** No file stands behind the articles: they were put by a program. */
  public static final FileStamp NONE = new FileStamp(0, 0, 0, 0);
}
