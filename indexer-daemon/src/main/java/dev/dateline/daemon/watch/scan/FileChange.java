package dev.dateline.daemon.watch.scan;

import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import java.nio.file.Path;

/** How a file differs from what the manifest knows. */
public sealed interface FileChange {
  /**
   * Which file it is about.
   *
   * @return its key, the new one where it moved
   */
  FileKey key();

  /**
   * A file that the manifest does not know.
   *
   * @param key which file
   * @param path where it lies
   * @param stamp its stamp, young or settled
   */
  record Appeared(FileKey key, Path path, FileStamp stamp) implements FileChange {}

  /**
   * A file that may have other content than when it was recorded: hash it to be sure.
   *
   * @param key which file
   * @param path where it lies
   * @param stamp its stamp, young or settled
   */
  record Modified(FileKey key, Path path, FileStamp stamp) implements FileChange {}

  /**
   * A file with the inode, size and modification time of a recorded one that is gone.
   *
   * @param previous the record under its old key
   * @param key its new key, of which the manifest has no record
   * @param path where it lies now
   * @param stamp its stamp, young or settled
   */
  record Moved(FileRecord previous, FileKey key, Path path, FileStamp stamp)
      implements FileChange {}

  /**
   * A recorded file that is not there any more, or is now left out.
   *
   * @param previous what the manifest knows
   */
  record Gone(FileRecord previous) implements FileChange {
    @Override
    public FileKey key() {
      return previous.key();
    }
  }

  /**
   * A folder, or a link, that could not be looked into, and of which nothing is recorded yet. What
   * is recorded below it stays.
   *
   * @param key which place
   * @param reason why, in words for people
   */
  record Unseen(FileKey key, String reason) implements FileChange {}
}
