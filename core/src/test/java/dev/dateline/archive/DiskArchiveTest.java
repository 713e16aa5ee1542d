package dev.dateline.archive;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine on disk keeps the contract. */
class DiskArchiveTest {
  @TempDir private Path folder;

  private Archive onDisk() {
    return Archive.at(folder.resolve("archive with blanks"));
  }

  @Nested
  class Commits extends CommitContract {
    @Override
    Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class OneFile extends FileContract {
    @Override
    Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Containers extends ContainerContract {
    @Override
    Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Folders extends FolderContract {
    @Override
    Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class ByName extends NamedArticlesContract {
    @Override
    Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Stored extends StoredArticleContract {
    @Override
    Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Searches extends SearchContract {
    @Override
    Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Cursors extends CursorContract {
    @Override
    Archive archive() {
      return onDisk();
    }
  }
}
