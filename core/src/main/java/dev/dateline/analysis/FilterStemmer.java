package dev.dateline.analysis;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems single words by one of Lucene's stemming filters. Used by one thread. */
final class FilterStemmer implements UnaryOperator<String> {
  private final OneWord source = new OneWord();
  private final TokenStream filter;
  private final CharTermAttribute term;

  FilterStemmer(Function<TokenStream, TokenStream> filter) {
    this.filter = filter.apply(source);
    this.term = this.filter.getAttribute(CharTermAttribute.class);
  }

  @Override
  public String apply(String word) {
    source.next = word;
    try {
      return filter.incrementToken() ? term.toString() : word;
    } catch (IOException e) {
      throw new IllegalStateException("a word in memory cannot fail to be read", e);
    }
  }

  /** A stream that gives the word it was last told. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.setEmpty().append(next);
      return true;
    }
  }
}
