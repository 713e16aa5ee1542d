package dev.dateline.lucene;

import dev.dateline.analysis.TermCounts;
import dev.dateline.analysis.Tokens;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Gives terms that are already analysed to Lucene. */
final class TermStreams {
  private TermStreams() {}

  /** Terms in order with their positions. */
  static final class Ordered extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final Tokens tokens;
    private int next;

    Ordered(Tokens tokens) {
      this.tokens = tokens;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.size()) {
        return false;
      }
      clearAttributes();
      term.setEmpty().append(tokens.terms()[next]);
      increment.setPositionIncrement(tokens.increments()[next]);
      next++;
      return true;
    }
  }

  /** Terms, each once with its count. */
  static final class Counted extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final TermCounts counts;
    private int next;

    Counted(TermCounts counts) {
      this.counts = counts;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == counts.size()) {
        return false;
      }
      clearAttributes();
      term.setEmpty().append(counts.terms()[next]);
      frequency.setTermFrequency(counts.counts()[next]);
      next++;
      return true;
    }
  }
}
