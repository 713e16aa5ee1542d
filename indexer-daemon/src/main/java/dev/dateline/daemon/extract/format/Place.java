package dev.dateline.daemon.extract.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where in its file an article ends. What is asked is worked out then, for it may cost. */
public interface Place {
  /** The place of the only article of a file. */
  Place NONE = new Place() {};

  /**
   * Where reading can go on behind the article.
   *
   * @return a token that only its reader understands; null where it cannot go on
   */
  default @Nullable String token() {
    return null;
  }

  /**
   * The line of the article, for people.
   *
   * @return the number of the line, counted from 1; 0 where lines say nothing
   * @throws IOException if counting them fails
   */
  default long line() throws IOException {
    return 0;
  }
}
