package dev.dateline.daemon.extract.tika;

import dev.dateline.article.Article;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.util.List;

/** What Tika made of a file. */
sealed interface ParsedFile {
  /**
   * What the file is, found from its content and name.
   *
   * @return a media type
   */
  String contentType();

  /**
   * The file holds text.
   *
   * @param contentType what the file is
   * @param article what it holds
   * @param truncated whether a limit cut it
   * @param problems what could not be used
   */
  record Document(String contentType, Article article, boolean truncated, List<Problem> problems)
      implements ParsedFile {
    /** Copies the list. */
    public Document {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The file gave nothing.
   *
   * @param contentType what the file is
   * @param outcome what became of it
   * @param reason why, in words for people
   */
  record Failure(String contentType, Outcome outcome, String reason) implements ParsedFile {}
}
