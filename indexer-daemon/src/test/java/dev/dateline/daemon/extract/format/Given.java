package dev.dateline.daemon.extract.format;

import dev.dateline.article.Article;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds all that a reader gave, and with each article its token. */
public final class Given implements FileSink {
  private final List<Article> articles = new ArrayList<>();
  private final List<@Nullable String> tokens = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable ReadBy by;
  private boolean goesOn;
  private boolean truncated;
  private @Nullable String mediaType;
  private @Nullable Ending ending;

  /** What a reader makes of an input. */
  public static Given by(FormatReader reader, Input input) throws IOException {
    Given given = new Given();
    try {
      return given.ended(reader.read(input, given));
    } catch (LimitException e) {
      return given.ended(e.failure());
    }
  }

  /** The same, with how it ended. */
  public Given ended(Ending value) {
    ending = value;
    return this;
  }

  /** The articles. */
  public List<Article> articles() {
    return articles;
  }

  /** Their headlines. */
  public List<String> headlines() {
    return articles.stream().map(Article::headline).toList();
  }

  /** The only article. */
  public Article article() {
    if (articles.size() != 1) {
      throw new AssertionError("%d articles, %s, %s".formatted(articles.size(), ending, problems));
    }
    return articles.getFirst();
  }

  /** The token of each article. */
  public List<@Nullable String> tokens() {
    return tokens;
  }

  /** What could not be used. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether a limit cut the text. */
  public boolean isTruncated() {
    return truncated;
  }

  /** Who read it. */
  public @Nullable ReadBy by() {
    return by;
  }

  /** Whether it was gone on with. */
  public boolean goesOn() {
    return goesOn;
  }

  /** What it is. */
  public @Nullable String mediaType() {
    return mediaType;
  }

  /** How it ended. */
  public @Nullable Ending ending() {
    return ending;
  }

  /** Where to go on once something is appended. */
  public @Nullable String endToken() {
    return ending instanceof Ending.Done(String token) ? token : null;
  }

  /** Why it ended; fails where it reached the end. */
  public Ending.Failure failure() {
    if (ending instanceof Ending.Failure failure) {
      return failure;
    }
    throw new AssertionError("no failure, but " + headlines() + problems);
  }

  /** What became of the file. */
  public Outcome outcome() {
    return ending instanceof Ending.Failure failure ? failure.outcome() : Outcome.EXTRACTED;
  }

  @Override
  public void begun(ReadBy reader, boolean goesOnThere) {
    by = reader;
    goesOn = goesOnThere;
  }

  @Override
  public void article(Article article, Place end) {
    articles.add(article);
    tokens.add(end.token());
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
}
