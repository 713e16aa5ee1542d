package dev.dateline.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into words by Unicode's rules (UAX #29), and puts compounds before the words that a
 * hyphen joins. Used by one thread.
 */
final class Tokenization {
  /** More parts make a list, not a word. */
  private static final int MOST_PARTS = 5;

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final WordForms forms;

  Tokenization(NewsLanguage language) {
    this.forms = new WordForms(language);
  }

  List<Token> tokens(String text) {
    List<Token> words = words(text);
    List<Token> all = new ArrayList<>(words.size() + 4);
    for (int i = 0; i < words.size(); ) {
      int parts = joinedFrom(words, i, text);
      if (parts > 1 && parts <= MOST_PARTS) {
        all.add(compound(words, i, parts));
      }
      for (int last = i + parts; i < last; i++) {
        all.add(words.get(i));
      }
    }
    return all;
  }

  private List<Token> words(String text) {
    List<Token> words = new ArrayList<>(text.length() / 6 + 4);
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        Forms found = forms.of(term.toString());
        if (!found.exact().isEmpty()) {
          words.add(new Token(offset.startOffset(), offset.endOffset(), words.size(), found, 1));
        }
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
    return words;
  }

  private static int joinedFrom(List<Token> words, int first, String text) {
    int last = first;
    while (last + 1 < words.size()
        && words.get(last + 1).start() - words.get(last).end() == 1
        && Folding.isHyphen(text.charAt(words.get(last).end()))
        && Character.isLetter(text.charAt(words.get(last).end() - 1))
        && Character.isLetter(text.charAt(words.get(last + 1).start()))) {
      last++;
    }
    return last - first + 1;
  }

  private Token compound(List<Token> words, int first, int parts) {
    Token head = words.get(first);
    Token tail = words.get(first + parts - 1);
    StringBuilder joined = new StringBuilder();
    for (Token part : words.subList(first, first + parts)) {
      joined.append(part.forms().exact());
    }
    return new Token(
        head.start(), tail.end(), head.position(), forms.ofCompound(joined.toString()), parts);
  }
}
