package dev.dateline.snippet;

import dev.dateline.analysis.Forms;
import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.analysis.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Tells Lucene's highlighter where the wanted words of a text are, straight from its words.
 * Lucene's own ways index each text in memory first, which takes half as long again; for phrases
 * they are worth it. Used by one thread.
 */
final class WordOffsets extends FieldOffsetStrategy {
  private final NewsAnalysis analysis;
  private final WantedWords wanted;

  WordOffsets(NewsAnalysis analysis, WantedWords wanted) {
    super(
        new UHComponents(
            MarkedTerms.FIELD,
            MarkedTerms.FIELD::equals,
            new MatchNoDocsQuery("places are found without a query"),
            new BytesRef[0],
            PhraseHelper.NONE,
            new LabelledCharArrayMatcher[0],
            false,
            Set.of()));
    this.analysis = analysis;
    this.wanted = wanted;
  }

  @Override
  public OffsetSource getOffsetSource() {
    return OffsetSource.ANALYSIS;
  }

  @Override
  public OffsetsEnum getOffsetsEnum(@Nullable LeafReader none, int document, String text)
      throws IOException {
    Map<String, Places> exact = new HashMap<>();
    Map<String, Places> stems = new HashMap<>();
    for (Token token : analysis.tokens(text)) {
      Forms forms = token.forms();
      note(exact, wanted.exact(), forms.exact(), token);
      for (String variant : forms.variants()) {
        note(exact, wanted.exact(), variant, token);
      }
      for (String stem : forms.stems()) {
        note(stems, wanted.stems(), stem, token);
      }
    }
    List<OffsetsEnum> places = new ArrayList<>(exact.values());
    places.addAll(stems.values());
    return places.isEmpty() ? OffsetsEnum.EMPTY : new OffsetsEnum.MultiOffsetsEnum(places);
  }

  private static void note(
      Map<String, Places> places, Set<String> wanted, String word, Token token) {
    if (wanted.contains(word)) {
      places.computeIfAbsent(word, Places::new).add(token.start(), token.end());
    }
  }

  /** Where one word is. */
  private static final class Places extends OffsetsEnum {
    private final BytesRef word;
    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int count;
    private int at = -1;

    Places(String word) {
      this.word = new BytesRef(word);
    }

    void add(int start, int end) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      starts[count] = start;
      ends[count++] = end;
    }

    @Override
    public boolean nextPosition() {
      return ++at < count;
    }

    @Override
    public int freq() {
      return count;
    }

    @Override
    public BytesRef getTerm() {
      return word;
    }

    @Override
    public int startOffset() {
      return starts[at];
    }

    @Override
    public int endOffset() {
      return ends[at];
    }
  }
}
