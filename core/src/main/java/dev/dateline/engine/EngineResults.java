package dev.dateline.engine;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleId;
import dev.dateline.manifest.FileKey;
import java.util.List;

/**
 * What a plan found.
 *
 * @param count how many articles match, exactly
 * @param allWords how many hold every word
 * @param hits one page in the plan's order
 * @param commit the number of the commit that answered
 * @param figures what the scores rest on besides the articles themselves, such as how common each
 *     word is; further pages bring them along in {@link dev.dateline.plan.Continuation#figures}.
 *     Empty where nothing is scored
 */
public record EngineResults(
    long count, long allWords, List<Found> hits, long commit, List<Long> figures) {
  /** Copies the lists. */
  public EngineResults {
    hits = List.copyOf(hits);
    figures = List.copyOf(figures);
  }

  /**
   * One article found.
   *
   * @param id its identity
   * @param file the file that holds it
   * @param ordinal its place in that file, counted from 0
   * @param article the article; its own identifier at most where the plan asks for no articles
   * @param score its score, 0 or more
   * @param dateKey the value that orders it by date, in milliseconds since 1970; the smallest long
   *     where it has no date
   */
  public record Found(
      ArticleId id, FileKey file, int ordinal, Article article, float score, long dateKey) {}
}
