package dev.dateline.daemon.extract.format;

import dev.dateline.article.Article;
import dev.dateline.manifest.Problem;
import java.io.IOException;

/** Takes what a reader finds in a file, in the order of the file; for one thread. */
public interface Sink {
  /**
   * Takes an article, and may wait until there is room for it.
   *
   * @param article the article; never empty
   * @param end where it ends in the file; asked during this call only
   * @throws LimitException if no more is wanted
   * @throws IOException if it cannot be passed on
   */
  void article(Article article, Place end) throws IOException;

  /**
   * Takes something that could not be used.
   *
   * @param problem what it was
   * @throws IOException if it cannot be passed on
   */
  void problem(Problem problem) throws IOException;

  /**
   * Says that a limit cut the text.
   *
   * @throws IOException if that cannot be passed on
   */
  void truncated() throws IOException;

  /**
   * Says more exactly what the file is than its detection did.
   *
   * @param mediaType a media type
   * @throws IOException if that cannot be passed on
   */
  void mediaType(String mediaType) throws IOException;
}
