package dev.dateline.daemon.extract.format;

import dev.dateline.article.Article;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds all that a reader gives, up to a number of characters; for one thread. */
public final class CollectingSink implements FileSink {
  private final long mostCharacters;
  private final List<Article> articles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long characters;
  private boolean truncated;
  private boolean full;
  private @Nullable String mediaType;

  /**
   * Makes one.
   *
   * @param mostCharacters the most text to hold; what follows the article that reaches it is cut
   */
  public CollectingSink(long mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  @Override
  public void begun(ReadBy by, boolean goesOn) {
    mediaType = by.mediaType();
  }

  @Override
  public void article(Article article, Place end) throws LimitException {
    if (characters >= mostCharacters) {
      full = true;
      throw new LimitException(
          new Ending.Failure(Outcome.REFUSED, "it holds more text than is shown at once"));
    }
    articles.add(article);
    characters += article.body().length();
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void truncated() {
    truncated = true;
  }

  @Override
  public void mediaType(String found) {
    mediaType = found;
  }

  /** Whether nothing came, neither article nor problem. */
  boolean isEmpty() {
    return articles.isEmpty() && problems.isEmpty();
  }

  /**
   * What it holds once the reading has ended.
   *
   * @param ending how it ended
   * @return the articles, or why there are none
   */
  public Extraction extraction(Ending ending) {
    return switch (ending) {
      case Ending.Failure failure when articles.isEmpty() ->
          new Extraction.Failed(failure.outcome(), failure.reason(), mediaType);
      case Ending.Failure failure -> {
        if (!full) {
          problems.add(new Problem(failure.line(), failure.reason()));
        }
        yield new Extraction.Extracted(mediaType, articles, true, problems);
      }
      case Ending.Done done when isEmpty() ->
          new Extraction.Failed(Outcome.EMPTY, "it holds no text", mediaType);
      case Ending.Done done -> new Extraction.Extracted(mediaType, articles, truncated, problems);
    };
  }
}
