package dev.dateline.archive;

import dev.dateline.contract.CommitContract;
import dev.dateline.contract.ContainerContract;
import dev.dateline.contract.CursorContract;
import dev.dateline.contract.FileContract;
import dev.dateline.contract.FolderContract;
import dev.dateline.contract.NamedArticlesContract;
import dev.dateline.contract.SearchContract;
import dev.dateline.contract.StoredArticleContract;
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
    protected Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class OneFile extends FileContract {
    @Override
    protected Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Containers extends ContainerContract {
    @Override
    protected Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Folders extends FolderContract {
    @Override
    protected Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class ByName extends NamedArticlesContract {
    @Override
    protected Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Stored extends StoredArticleContract {
    @Override
    protected Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Searches extends SearchContract {
    @Override
    protected Archive archive() {
      return onDisk();
    }
  }

  @Nested
  class Cursors extends CursorContract {
    @Override
    protected Archive archive() {
      return onDisk();
    }
  }
}
