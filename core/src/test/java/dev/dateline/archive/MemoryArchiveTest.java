package dev.dateline.archive;

import dev.dateline.contract.CommitContract;
import dev.dateline.contract.ContainerContract;
import dev.dateline.contract.CursorContract;
import dev.dateline.contract.FileContract;
import dev.dateline.contract.FolderContract;
import dev.dateline.contract.NamedArticlesContract;
import dev.dateline.contract.SearchContract;
import dev.dateline.contract.StoredArticleContract;
import org.junit.jupiter.api.Nested;

/** The embedded engine in memory keeps the contract. */
class MemoryArchiveTest {
  private final Archive inMemory = Archive.inMemory();

  @Nested
  class Commits extends CommitContract {
    @Override
    protected Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class OneFile extends FileContract {
    @Override
    protected Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Containers extends ContainerContract {
    @Override
    protected Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Folders extends FolderContract {
    @Override
    protected Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class ByName extends NamedArticlesContract {
    @Override
    protected Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Stored extends StoredArticleContract {
    @Override
    protected Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Searches extends SearchContract {
    @Override
    protected Archive archive() {
      return inMemory;
    }
  }

  @Nested
  class Cursors extends CursorContract {
    @Override
    protected Archive archive() {
      return inMemory;
    }
  }
}
