package dev.dateline.archive;

import org.junit.jupiter.api.Nested;

/** The embedded engine in memory keeps the contract. */
class MemoryArchiveTest {
  private final Archive inMemory = Archive.inMemory();

  @Nested
  class Commits extends CommitContract {
    @Override
    Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class OneFile extends FileContract {
    @Override
    Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Containers extends ContainerContract {
    @Override
    Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Folders extends FolderContract {
    @Override
    Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class ByName extends NamedArticlesContract {
    @Override
    Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Stored extends StoredArticleContract {
    @Override
    Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Searches extends SearchContract {
    @Override
    Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Cursors extends CursorContract {
    @Override
    Archive archive() {
      return inMemory;
    }
  }
}
