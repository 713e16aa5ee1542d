package dev.dateline.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds the forms of single words, and remembers those of frequent ones. Used by one thread.
 *
 * <p>{@code U.S.}, {@code US} and {@code USA} are one word, {@code usa}; in small letters {@code
 * us} is the pronoun. The exact form {@code us} is kept beside it, for quotations.
 */
final class WordForms {
  /** Enough for the words that make up nearly all of a text; the table then starts anew. */
  private static final int REMEMBERED = 50_000;

  private static final int LONGEST_REMEMBERED = 32;

  private final NewsLanguage language;
  private final UnaryOperator<String> stemmer;
  private final Map<String, Forms> remembered = new HashMap<>();

  WordForms(NewsLanguage language) {
    this.language = language;
    this.stemmer = language.newStemmer();
  }

  /** The forms of a word as a tokenizer cuts it. */
  Forms of(String word) {
    Forms known = remembered.get(word);
    if (known != null) {
      return known;
    }
    Forms forms = analyze(word);
    if (word.length() <= LONGEST_REMEMBERED) {
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(word, forms);
    }
    return forms;
  }

  /** The forms of several words written as one, without stop words' meaning. */
  Forms ofCompound(String joined) {
    String exact = withoutInnerMarks(Folding.fold(joined));
    return new Forms(exact, List.of(), List.of(stemmer.apply(exact)), false);
  }

  private Forms analyze(String word) {
    if (isDottedAbbreviation(word)) {
      return abbreviation(word.replace(".", ""));
    }
    String plain = language.withoutPossessive(word);
    if (plain.equals("US") || plain.equals("USA")) {
      return abbreviation(plain);
    }
    String exact = withoutInnerMarks(Folding.fold(plain));
    Set<String> variants = new LinkedHashSet<>();
    Set<String> stems = new LinkedHashSet<>();
    stems.add(stemmer.apply(exact));
    for (String part : camelCaseParts(plain)) {
      String folded = Folding.fold(part);
      variants.add(folded);
      stems.add(stemmer.apply(folded));
    }
    variants.remove(exact);
    return new Forms(exact, List.copyOf(variants), List.copyOf(stems), language.isStopWord(exact));
  }

  private static Forms abbreviation(String letters) {
    String exact = Folding.fold(letters);
    if (exact.equals("us") || exact.equals("usa")) {
      return new Forms("usa", List.of("us"), List.of("usa"), false);
    }
    return new Forms(exact, List.of(), List.of(exact), false);
  }

  /**
   * Single letters with dots between them, as the tokenizer leaves {@code U.S.} and {@code U.N.}
   */
  private static boolean isDottedAbbreviation(String word) {
    if (word.length() < 3 || word.length() % 2 == 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return true;
  }

  static String withoutInnerMarks(String word) {
    StringBuilder kept = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean drop = Folding.isApostrophe(c) || Folding.isHyphen(c);
      if (drop && kept == null) {
        kept = new StringBuilder(word.length()).append(word, 0, i);
      } else if (!drop && kept != null) {
        kept.append(c);
      }
    }
    return kept == null ? word : kept.toString();
  }

  /** The parts of {@code WikiLeaks}, none for words that are not written so. */
  private static List<String> camelCaseParts(String word) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        if (i - start < 2) {
          return List.of(); // eBay, iPhone: names, not two words
        }
        parts.add(word.substring(start, i));
        start = i;
      }
    }
    if (parts.isEmpty() || word.length() - start < 2) {
      return List.of();
    }
    parts.add(word.substring(start));
    return parts;
  }
}
