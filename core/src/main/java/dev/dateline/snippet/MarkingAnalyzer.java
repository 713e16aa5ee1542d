package dev.dateline.snippet;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.analysis.Token;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives a text's words to the highlighter: each exact form, and its stems with their mark. */
final class MarkingAnalyzer extends Analyzer {
  private final NewsAnalysis analysis;

  MarkingAnalyzer(NewsAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new AllForms(analysis));
  }

  /** One form of one token. */
  private record Form(Token token, String term) {}

  /** The words of a text, read whole. */
  private static final class AllForms extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final NewsAnalysis analysis;
    private List<Form> forms = List.of();
    private int next;
    private int position;
    private int length;

    AllForms(NewsAnalysis analysis) {
      this.analysis = analysis;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      String text = read(input);
      length = text.length();
      forms = new ArrayList<>();
      for (Token token : analysis.tokens(text)) {
        forms.add(new Form(token, token.forms().exact()));
        token.forms().variants().forEach(variant -> forms.add(new Form(token, variant)));
        token
            .forms()
            .stems()
            .forEach(stem -> forms.add(new Form(token, NewsAnalysis.STEM_MARK + stem)));
      }
      next = 0;
      position = -1;
    }

    @Override
    public boolean incrementToken() {
      if (next == forms.size()) {
        return false;
      }
      clearAttributes();
      Form form = forms.get(next++);
      term.setEmpty().append(form.term());
      offset.setOffset(form.token().start(), form.token().end());
      increment.setPositionIncrement(form.token().position() - position);
      position = form.token().position();
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      offset.setOffset(length, length);
    }

    private static String read(Reader reader) throws IOException {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
      return text.toString();
    }
  }
}
