package dev.dateline.daemon.extract.format;

import dev.dateline.article.Article;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading one file as a whole: its articles, or why there are none. */
public sealed interface Extraction {
  /**
   * What the file is, found from its content.
   *
   * @return a media type such as {@code application/pdf}; null where it was not found out
   */
  @Nullable String contentType();

  /**
   * The file was read.
   *
   * @param contentType what the file is; null where it was not found out
   * @param articles its articles, in the order of the file
   * @param truncated whether a limit cut the text
   * @param problems what could not be used, in the order of the file
   */
  record Extracted(
      @Nullable String contentType,
      List<Article> articles,
      boolean truncated,
      List<Problem> problems)
      implements Extraction {
    /** Copies the lists. */
    public Extracted {
      articles = List.copyOf(articles);
      problems = List.copyOf(problems);
    }
  }

  /**
   * The file gave no article.
   *
   * @param outcome what became of it; never {@code EXTRACTED}
   * @param reason why, in words for people
   * @param contentType what the file is; null where it was not found out
   */
  record Failed(Outcome outcome, String reason, @Nullable String contentType)
      implements Extraction {
    /** Checks that it is a failure. */
    public Failed {
      if (outcome == Outcome.EXTRACTED) {
        throw new IllegalArgumentException("an extracted file has not failed");
      }
    }
  }
}
