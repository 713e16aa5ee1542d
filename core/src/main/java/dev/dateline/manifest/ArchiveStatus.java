package dev.dateline.manifest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says of itself, as of one commit.
 *
 * @param address where it is
 * @param articles how many articles it holds
 * @param commit the number of the commit
 * @param committedAt when that was made; null where nothing was committed yet
 * @param sizeBytes the bytes of storage it takes
 * @param roots the folders it covers, sorted by name
 * @param version the versions it was written with
 */
public record ArchiveStatus(
    String address,
    long articles,
    long commit,
    @Nullable Instant committedAt,
    long sizeBytes,
    List<Root> roots,
    FormatVersion version) {
  /** Copies the list. */
  public ArchiveStatus {
    roots = List.copyOf(roots);
  }

  /**
   * What has to fit for a program to read an archive.
   *
   * @param format the number of the storage format
   * @param analysis the fingerprint of how text becomes terms
   * @param writerEpoch how many writers have been opened on it
   */
  public record FormatVersion(int format, String analysis, long writerEpoch) {}
}
