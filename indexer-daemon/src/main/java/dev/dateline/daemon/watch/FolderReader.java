package dev.dateline.daemon.watch;

import java.io.IOException;
import java.util.List;

/**
 * Lists folders with what the file system says of each entry. Thread-safe.
 *
 * <p>There are two: one that asks Linux itself, several times as fast, and one for all systems.
 */
interface FolderReader {
  /**
   * The entries of a folder, sorted by their encoded names; links are not followed.
   *
   * @throws java.nio.file.NoSuchFileException if it is not there
   * @throws IOException if it cannot be listed
   */
  List<Entry> list(String location) throws IOException;

  /**
   * What one path is, under its last name. Never fails: what is not there is {@code MISSING}, what
   * the system will not tell is {@code UNREADABLE}.
   */
  Entry read(String location, Links links);

  /** The fastest one for this system. */
  static FolderReader ofThisSystem() {
    FolderReader portable = new PortableFolderReader();
    return LinuxFolderReader.isUsable() ? new LinuxFolderReader(portable) : portable;
  }

  /** What to do with a symbolic link. */
  enum Links {
    /** Describe what it leads to. */
    FOLLOWED,
    /** Describe the link itself. */
    SHOWN
  }
}
