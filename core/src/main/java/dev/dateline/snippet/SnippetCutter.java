package dev.dateline.snippet;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleField;
import dev.dateline.plan.PlanNode;
import dev.dateline.search.Snippet;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Cuts snippets for the hits of a plan. Thread-safe. */
public final class SnippetCutter {
  /** How many passages of the body are shown. */
  private static final int PASSAGES = 2;

  /** About how many characters a passage has: two to three lines of a terminal. */
  private static final int PASSAGE_CHARACTERS = 160;

  private final NewsAnalysis analysis;

  /**
   * A cutter.
   *
   * @param analysis how text becomes terms
   */
  public SnippetCutter(NewsAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Prepares to cut for one plan.
   *
   * @param match what matched
   * @return what cuts the snippets of each hit; used by one thread
   */
  public Cut cut(PlanNode match) {
    return new Cut(
        PassageFinder.of(analysis, match, ArticleField.HEADLINE, new WholeBreakIterator(), 1),
        PassageFinder.of(
            analysis,
            match,
            ArticleField.BODY,
            LengthGoalBreakIterator.createClosestToLength(
                new Sentences(), PASSAGE_CHARACTERS, 0.5f),
            PASSAGES));
  }

  /** Cuts the snippets of the hits of one plan; used by one thread. */
  public static final class Cut {
    private final PassageFinder headlines;
    private final PassageFinder bodies;

    private Cut(PassageFinder headlines, PassageFinder bodies) {
      this.headlines = headlines;
      this.bodies = bodies;
    }

    /**
     * Cuts the snippets of one hit.
     *
     * @param article the article
     * @return its headline, whole, where it has one, then up to two passages of its body in the
     *     order of the text; marked where something matched
     */
    public List<Snippet> of(Article article) {
      String body = article.body().isEmpty() ? article.lead() : article.body();
      List<Snippet> snippets = new ArrayList<>(headlines.in(article.headline()));
      snippets.addAll(bodies.in(body));
      return snippets;
    }
  }
}
