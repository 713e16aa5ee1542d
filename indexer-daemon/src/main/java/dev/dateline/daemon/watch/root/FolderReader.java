package dev.dateline.daemon.watch.root;

import java.io.IOException;
import java.util.List;

/**
 * Lists folders with what the file system says of each entry. Thread-safe.
 *
 * <p>There are two: one that asks Linux itself, several times as fast, and one for all systems.
 */
public interface FolderReader {
  /**
   * The entries of a folder, sorted by their encoded names; links are not followed.
   *
   * @param location an encoded absolute path
   * @return the entries
   * @throws java.nio.file.NoSuchFileException if it is not there
   * @throws IOException if it cannot be listed
   */
  List<Entry> list(String location) throws IOException;

  /**
   * What one path is, under its last name. Never fails: what is not there is {@code MISSING}, what
   * the system will not tell is {@code UNREADABLE}.
   *
   * @param location an encoded absolute path
   * @param links what to do where it is a link
   * @return what it is
   */
  Entry read(String location, Links links);

  /**
   * The fastest one for this system.
   *
   * @return a reader
   */
  static FolderReader ofThisSystem() {
    return LinuxFolderReader.isUsable() ? new LinuxFolderReader(ofAnySystem()) : ofAnySystem();
  }

  /**
   * The one for all systems.
   *
   * @return a reader
   */
  static FolderReader ofAnySystem() {
    return new PortableFolderReader();
  }

  /** What to do with a symbolic link. */
  enum Links {
    /** Describe what it leads to. */
    FOLLOWED,
    /** Describe the link itself. */
    SHOWN
  }
}
