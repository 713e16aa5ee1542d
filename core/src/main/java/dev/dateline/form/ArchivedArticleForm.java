package dev.dateline.form;

import dev.dateline.article.Article;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article with its place in an archive as tagged values, in both directions; its id is derived
 * and not written. Thread-safe.
 *
 * <p>By default it is the first of its file, was first seen in 1970, and nothing is known of the
 * analysis. A file and an article there must be.
 */
public final class ArchivedArticleForm {
  private static final int FILE = 1;
  private static final int ORDINAL = 2;

  /** In milliseconds since 1970. */
  private static final int FIRST_SEEN = 3;

  private static final int ARTICLE = 4;
  private static final int ANALYSIS = 5;

  private ArchivedArticleForm() {}

  /**
   * Writes an article with its place.
   *
   * @param out where to
   * @param archived the article
   */
  public static void write(FormWriter out, ArchivedArticle archived) {
    out.text(FILE, archived.file().value());
    out.number(ORDINAL, archived.ordinal());
    out.signed(FIRST_SEEN, archived.firstSeen().toEpochMilli());
    out.message(ARTICLE, archived.article(), ArticleForm::write);
    out.text(ANALYSIS, archived.analysis());
  }

  /**
   * Reads an article with its place.
   *
   * @param in all its values, and nothing else
   * @return the article
   * @throws NewerFormException if only a newer program can read it
   * @throws FormException if they are damaged
   */
  public static ArchivedArticle read(FormReader in) throws FormException {
    @Nullable String file = null;
    int ordinal = 0;
    long firstSeen = 0;
    @Nullable Article article = null;
    @Nullable String analysis = null;
    while (in.next()) {
      switch (in.tag()) {
        case FILE -> file = in.text();
        case ORDINAL -> ordinal = in.count();
        case FIRST_SEEN -> firstSeen = in.signed();
        case ARTICLE -> article = ArticleForm.read(in.message());
        case ANALYSIS -> analysis = in.text();
        default -> {} // of a newer program
      }
    }
    if (file == null || article == null) {
      throw new FormException("an archived article without a file or an article");
    }
    try {
      FileKey key = new FileKey(file);
      return new ArchivedArticle(
          ArchivedArticle.idOf(key, ordinal, article),
          key,
          ordinal,
          Instant.ofEpochMilli(firstSeen),
          article,
          analysis);
    } catch (IllegalArgumentException e) {
      throw new FormException("an article of a file that cannot be: " + e.getMessage(), e);
    }
  }
}
