package dev.dateline.engine;

import java.util.Set;

/** The storage of one archive, at one address. Thread-safe. */
public interface Engine {
  /** What an engine may be able to do beyond what each must. */
  enum Capability {
    /** A reader never sees a mixture of two commits. */
    POINT_IN_TIME_READERS
  }

  /** For how long a reader is opened. */
  enum Use {
    /** For many searches: the first may take longer so that the others are fast. */
    LONG,
    /** For one or two searches of a process that ends then. */
    BRIEF
  }

  /**
   * What this engine can do beyond what each must.
   *
   * @return the capabilities
   */
  Set<Capability> capabilities();

  /**
   * Opens the newest commit for reading.
   *
   * @param analysis the fingerprint of how text becomes terms, which must be the one that the
   *     archive was written with
   * @param use for how long it is opened
   * @return a reader, which the caller closes
   * @throws dev.dateline.manifest.ArchiveException if there is no archive, or one that cannot be
   *     read
   */
  EngineReader openReader(String analysis, Use use);

  /**
   * Opens the archive for writing, and makes it where there is none.
   *
   * @param analysis the fingerprint of how text becomes terms
   * @param owner who writes, in words for those who find the archive locked
   * @return the only writer, which the caller closes
   * @throws dev.dateline.manifest.ArchiveException if another writer has it, or it cannot be
   *     written
   */
  EngineWriter openWriter(String analysis, String owner);
}
