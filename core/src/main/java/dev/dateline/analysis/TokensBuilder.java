package dev.dateline.analysis;

import java.util.Arrays;
import java.util.List;

/** Collects the terms of one field. */
final class TokensBuilder {
  private String[] terms = new String[64];
  private int[] increments = new int[64];
  private int size;
  private int position = -1;

  /** Adds the exact forms of words; their positions begin at the given one. */
  void addExact(List<Token> tokens, int from) {
    for (Token token : tokens) {
      add(token.forms().exact(), from + token.position());
      for (String variant : token.forms().variants()) {
        add(variant, from + token.position());
      }
    }
  }

  /** Adds the exact forms of words and their stems, each marked as one. */
  void addExactAndStems(List<Token> tokens, int from) {
    for (Token token : tokens) {
      addExact(List.of(token), from);
      for (String stem : token.forms().stems()) {
        add(NewsAnalysis.STEM_MARK + stem, from + token.position());
      }
    }
  }

  void add(String term, int at) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size * 2);
      increments = Arrays.copyOf(increments, size * 2);
    }
    int place = Math.max(at, position);
    terms[size] = term;
    increments[size] = place - position;
    position = place;
    size++;
  }

  /** The first free position. */
  int next() {
    return position + 1;
  }

  /** The first free position behind a gap that no phrase spans. */
  int afterGap() {
    return next() + NewsAnalysis.GAP;
  }

  boolean isEmpty() {
    return size == 0;
  }

  Tokens build() {
    return new Tokens(Arrays.copyOf(terms, size), Arrays.copyOf(increments, size));
  }
}
