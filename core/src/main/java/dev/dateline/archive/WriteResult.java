package dev.dateline.archive;

import dev.dateline.manifest.FileRecord;

/** What became of one change; durable when the next commit returns. */
public sealed interface WriteResult {
  /**
   * It was taken.
   *
   * @param record the file as the archive now has it
   */
  record Stored(FileRecord record) implements WriteResult {}

  /**
   * The file and its articles were taken out.
   *
   * @param articles how many articles went; 0 where the archive did not have the file
   */
  record Removed(int articles) implements WriteResult {}

  /**
   * It came too late: the archive already has this or something newer. Nothing changed.
   *
   * @param reason why
   */
  record Stale(String reason) implements WriteResult {}
}
