package dev.dateline.lucene;

import dev.dateline.lucene.Figures.Figure;
import dev.dateline.plan.PlanNode;
import dev.dateline.plan.Ranking;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/** BM25 by the {@link Figures} of a result, where those of the index are only the first ones. */
class FixedSimilarity extends BM25Similarity {
  private final Ranking ranking;
  private final Figures figures;

  FixedSimilarity(Ranking ranking, Figures figures) {
    super(ranking.k1(), ranking.b());
    this.ranking = ranking;
    this.figures = figures;
  }

  /**
   * For a part of the query whose words the index chooses, or of which it may lack some: all of it
   * has one weight, which is kept as a whole.
   */
  FixedSimilarity of(PlanNode node) {
    return new FixedSimilarity(ranking, figures) {
      @Override
      float weight(CollectionStatistics field, TermStatistics... words) {
        int now = Float.floatToIntBits(super.weight(field, words));
        return Float.intBitsToFloat((int) figures.of(new Figure.Weight(node), now));
      }

      @Override
      long common(CollectionStatistics field, TermStatistics word) {
        return word.docFreq();
      }
    };
  }

  /** The sum of how rare each word is. */
  float weight(CollectionStatistics field, TermStatistics... words) {
    double sum = 0;
    for (TermStatistics word : words) {
      sum += rarity(field, common(field, word));
    }
    return (float) sum;
  }

  /** How many articles have a word. */
  long common(CollectionStatistics field, TermStatistics word) {
    Figure figure = new Figure.Common(field.field(), word.term().utf8ToString());
    return figures.of(figure, word.docFreq());
  }

  /** A word that came later can be in more articles than there were. */
  private float rarity(CollectionStatistics field, long articlesWithWord) {
    long articles = articles(field);
    return idf(Math.min(articlesWithWord, articles), articles);
  }

  private long articles(CollectionStatistics field) {
    return figures.of(new Figure.Articles(field.field()), field.docCount());
  }

  @Override
  protected float avgFieldLength(CollectionStatistics field) {
    long length = figures.of(new Figure.Length(field.field()), field.sumTotalTermFreq());
    return (float) (length / (double) articles(field));
  }

  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics word) {
    return Explanation.match(weight(field, word), "rarity of the word");
  }

  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics[] words) {
    return Explanation.match(weight(field, words), "rarity of the words");
  }
}
