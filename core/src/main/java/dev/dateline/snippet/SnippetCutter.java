package dev.dateline.snippet;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleField;
import dev.dateline.plan.PlanNode;
import dev.dateline.search.Snippet;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** Cuts snippets for the hits of a plan. Thread-safe. */
public final class SnippetCutter {
  /** How many passages of the body are shown. */
  private static final int PASSAGES = 2;

  /** About how many characters a passage has: two to three lines of a terminal. */
  private static final int PASSAGE_CHARACTERS = 160;

  /** How far into a body passages are looked for: beyond any article, not beyond a book. */
  private static final int SEARCHED_CHARACTERS = 1_000_000;

  private final Analyzer analyzer;

  /**
   * A cutter.
   *
   * @param analysis how text becomes terms
   */
  public SnippetCutter(NewsAnalysis analysis) {
    this.analyzer = new MarkingAnalyzer(analysis);
  }

  /**
   * Prepares to cut for one plan.
   *
   * @param match what matched
   * @return what cuts the snippets of each hit; used by one thread
   */
  public Cut cut(PlanNode match) {
    return new Cut(analyzer, MarkedTerms.query(match));
  }

  /** Cuts the snippets of the hits of one plan; used by one thread. */
  public static final class Cut {
    private final Query query;
    private final UnifiedHighlighter headlines;
    private final UnifiedHighlighter bodies;

    private Cut(Analyzer analyzer, Query query) {
      this.query = query;
      this.headlines = highlighter(analyzer, new WholeBreakIterator(), ArticleField.HEADLINE);
      this.bodies =
          highlighter(
              analyzer,
              LengthGoalBreakIterator.createClosestToLength(
                  BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE_CHARACTERS, 0.5f),
              ArticleField.BODY);
    }

    /**
     * Cuts the snippets of one hit.
     *
     * @param article the article
     * @return its headline, whole, where it has one, then up to two passages of its body in the
     *     order of the text; marked where something matched
     */
    public List<Snippet> of(Article article) {
      List<Snippet> snippets = new ArrayList<>();
      add(snippets, headlines, article.headline(), 1);
      String body = article.body().isEmpty() ? article.lead() : article.body();
      add(snippets, bodies, body, PASSAGES);
      return snippets;
    }

    private void add(
        List<Snippet> snippets, UnifiedHighlighter highlighter, String text, int passages) {
      if (text.isEmpty()) {
        return;
      }
      try {
        @Nullable Object cut =
            highlighter.highlightWithoutSearcher(MarkedTerms.FIELD, query, text, passages);
        if (cut instanceof PassageSnippets.Cuts cuts) {
          snippets.addAll(cuts.snippets());
        }
      } catch (IOException e) {
        throw new IllegalStateException("a text in memory cannot fail to be read", e);
      }
    }

    private static UnifiedHighlighter highlighter(
        Analyzer analyzer, BreakIterator breaks, ArticleField field) {
      return UnifiedHighlighter.builderWithoutSearcher(analyzer)
          .withBreakIterator(() -> breaks)
          .withFormatter(new PassageSnippets(field))
          .withMaxNoHighlightPassages(1)
          .withMaxLength(SEARCHED_CHARACTERS)
          .build();
    }
  }
}
