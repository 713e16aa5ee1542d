package dev.dateline.snippet;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.article.ArticleField;
import dev.dateline.plan.PlanNode;
import dev.dateline.search.Snippet;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Finds the best passages of texts for one plan with Lucene's highlighter; used by one thread. */
abstract sealed class PassageFinder {
  /** How far into a text passages are looked for: beyond any article, not beyond a book. */
  private static final int SEARCHED_CHARACTERS = 1_000_000;

  private PassageFinder() {}

  /**
   * What finds the best passages of the texts of one field, at most so many of each; of a text
   * where nothing matched it gives the first one.
   */
  static PassageFinder of(
      NewsAnalysis analysis, PlanNode plan, ArticleField field, BreakIterator breaks, int most) {
    Optional<WantedWords> words = WantedWords.of(plan);
    return words.isPresent()
        ? new ByWord(new WordOffsets(analysis, words.get()), field, breaks, most)
        : byQuery(analysis, plan, field, breaks, most);
  }

  /** The same for any plan, which takes longer. */
  static PassageFinder byQuery(
      NewsAnalysis analysis, PlanNode plan, ArticleField field, BreakIterator breaks, int most) {
    return new ByQuery(new MarkingAnalyzer(analysis), MarkedTerms.query(plan), field, breaks, most);
  }

  /** The passages of a text, in its order; marked where something matched. */
  final List<Snippet> in(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String searched =
        text.length() > SEARCHED_CHARACTERS ? text.substring(0, SEARCHED_CHARACTERS) : text;
    try {
      return find(searched) instanceof PassageSnippets.Cuts cuts ? cuts.snippets() : List.of();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
  }

  abstract @Nullable Object find(String text) throws IOException;

  /** For whole words in any order. */
  private static final class ByWord extends PassageFinder {
    private final FieldHighlighter highlighter;

    ByWord(WordOffsets words, ArticleField field, BreakIterator breaks, int most) {
      this.highlighter =
          new FieldHighlighter(
              MarkedTerms.FIELD,
              words,
              breaks,
              new PassageScorer(),
              most,
              1,
              new PassageSnippets(field),
              Comparator.comparingInt(Passage::getStartOffset));
    }

    @Override
    @SuppressWarnings("NullAway") // there is no index to read from, and WordOffsets needs none
    @Nullable Object find(String text) throws IOException {
      return highlighter.highlightFieldForDoc(null, 0, text);
    }
  }

  /** For phrases and parts of words. */
  private static final class ByQuery extends PassageFinder {
    private final UnifiedHighlighter highlighter;
    private final Query query;
    private final int most;

    ByQuery(
        MarkingAnalyzer analyzer, Query query, ArticleField field, BreakIterator breaks, int most) {
      this.highlighter =
          UnifiedHighlighter.builderWithoutSearcher(analyzer)
              .withBreakIterator(() -> breaks)
              .withFormatter(new PassageSnippets(field))
              .withMaxNoHighlightPassages(1)
              .withMaxLength(SEARCHED_CHARACTERS)
              .build();
      this.query = query;
      this.most = most;
    }

    @Override
    @Nullable Object find(String text) throws IOException {
      return highlighter.highlightWithoutSearcher(MarkedTerms.FIELD, query, text, most);
    }
  }
}
