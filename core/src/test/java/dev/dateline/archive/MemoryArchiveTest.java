package dev.dateline.archive;

/** The embedded engine in memory keeps the contract. */
class MemoryArchiveTest extends ArchiveContract {
  private final Archive archive = Archive.inMemory();

  @Override
  Archive archive() {
    return archive;
  }
}
