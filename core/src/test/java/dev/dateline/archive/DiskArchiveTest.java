package dev.dateline.archive;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine on disk keeps the contract. */
class DiskArchiveTest extends ArchiveContract {
  @TempDir private Path folder;

  @Override
  Archive archive() {
    return Archive.at(folder.resolve("archive with blanks"));
  }
}
