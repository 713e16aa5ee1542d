package dev.dateline.engine;

import dev.dateline.article.ArticleId;
import dev.dateline.manifest.ArchiveStatus;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.plan.SearchPlan;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One commit, open for reading. Thread-safe; each method may throw {@code ArchiveException}. */
public interface EngineReader extends AutoCloseable {
  /**
   * Runs a plan. A further page is ranked by the figures that it brings along, not by those of this
   * commit: so articles that did not change keep their scores, and their order, from page to page.
   *
   * @param plan what to match and how to rank it
   * @return one page of hits in the plan's order, with exact totals
   */
  EngineResults search(SearchPlan plan);

  /**
   * Finds one article.
   *
   * @param id its identity
   * @return the article; empty where there is none
   */
  Optional<ArchivedArticle> article(ArticleId id);

  /**
   * Finds the record of one file.
   *
   * @param key which file
   * @return its record, of its last part where it has several; empty where it is not known
   */
  Optional<FileRecord> record(FileKey key);

  /**
   * Records at or below a folder.
   *
   * @param folder a folder's key or a root's name; empty for all
   * @return the records in the order of their keys, read as they are asked for
   */
  Stream<FileRecord> records(String folder);

  /**
   * The articles of a file.
   *
   * @param key which file
   * @return its articles in the order of the file, read as they are asked for
   */
  Stream<ArchivedArticle> articles(FileKey key);

  /**
   * What the archive says of itself.
   *
   * @return counts, roots and versions
   */
  ArchiveStatus status();

  /**
   * Opens a newer commit.
   *
   * @return a reader that the caller closes; null where this is the newest
   */
  @Nullable EngineReader newer();

  @Override
  void close();
}
