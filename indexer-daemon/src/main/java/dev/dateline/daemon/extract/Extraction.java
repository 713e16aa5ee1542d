package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading one source file: its articles, or why there are none. */
public sealed interface Extraction {
  /**
   * What the file is, found from its content.
   *
   * @return a media type such as {@code application/pdf}; null where it was not found out
   */
  @Nullable String contentType();

  /**
   * Why the system does not give a file's content.
   *
   * @param e what it said
   * @return that in words for people
   */
  static Failed unreadable(IOException e) {
    return Unreadable.because(e);
  }

  /**
   * The file was read.
   *
   * @param contentType what the file is
   * @param articles its articles, in the order of the file
   * @param truncated whether a limit cut the text
   * @param problems what could not be used, in the order of the file
   */
  record Extracted(
      String contentType, List<Article> articles, boolean truncated, List<Problem> problems)
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

    /**
     * Whether the system refused the content for a reason that says nothing of the file, and that
     * may have gone when it is tried again, such as a mount that is away.
     *
     * @return false where the failure is the file's own
     */
    public boolean mayPass() {
      return outcome == Outcome.UNREADABLE && reason.startsWith(Unreadable.MAY_PASS);
    }
  }
}
