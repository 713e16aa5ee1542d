package dev.dateline.manifest;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as an archive holds it.
 *
 * @param id its identity
 * @param file the file that holds it
 * @param ordinal its place in that file, counted from 0
 * @param firstSeen when the archive first took it in, in whole milliseconds; a rename or an edit
 *     keeps it
 * @param article the article, whole
 * @param analysis what made its terms, as {@link ArchiveStatus.FormatVersion} names an analysis;
 *     null where an archive of before does not say
 */
public record ArchivedArticle(
    ArticleId id,
    FileKey file,
    int ordinal,
    Instant firstSeen,
    Article article,
    @Nullable String analysis) {

  /**
   * An article that is not analysed yet.
   *
   * @param id its identity
   * @param file the file that holds it
   * @param ordinal its place in that file, counted from 0
   * @param firstSeen when the archive first took it in, in whole milliseconds
   * @param article the article, whole
   */
  public ArchivedArticle(
      ArticleId id, FileKey file, int ordinal, Instant firstSeen, Article article) {
    this(id, file, ordinal, firstSeen, article, null);
  }

  /**
   * The same with an account of what made its terms.
   *
   * @param value the fingerprint of the analysis
   * @return the changed article
   */
  public ArchivedArticle analysedBy(String value) {
    return new ArchivedArticle(id, file, ordinal, firstSeen, article, value);
  }

  /**
   * The identity of an article at a place in a file.
   *
   * @param file the file
   * @param ordinal its place, which counts where the article carries no identifier of its own
   * @param article the article
   * @return the id
   */
  public static ArticleId idOf(FileKey file, int ordinal, Article article) {
    return idOf(file, ordinal, article.provenance().sourceId());
  }

  /**
   * The identity of an article of which no more is known than where it is.
   *
   * @param file the file
   * @param ordinal its place, which counts where the article carries no identifier of its own
   * @param sourceId the article's own identifier; null where it has none
   * @return the id
   */
  public static ArticleId idOf(FileKey file, int ordinal, @Nullable String sourceId) {
    return ArticleId.of(file.value(), place(ordinal, sourceId));
  }

  /**
   * Where the article is in its file, whatever the file is called.
   *
   * @return the article's own identifier, else its ordinal
   */
  public String place() {
    return place(ordinal, article.provenance().sourceId());
  }

  private static String place(int ordinal, @Nullable String sourceId) {
    return sourceId == null ? Integer.toString(ordinal) : sourceId;
  }
}
