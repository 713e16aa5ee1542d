package dev.dateline.analysis;

import java.util.function.UnaryOperator;

/**
 * What differs from one language to the next when text becomes terms. A further language is one
 * more implementation.
 */
interface NewsLanguage {
  /**
   * A name that changes whenever its rules do.
   *
   * @return the name and version
   */
  String fingerprint();

  /**
   * Whether a folded word says nothing of a subject.
   *
   * @param folded the word in lower case, without accents
   * @return true for a stop word
   */
  boolean isStopWord(String folded);

  /**
   * A word without a possessive ending.
   *
   * @param word the word as written
   * @return the word, shorter where it had such an ending
   */
  String withoutPossessive(String word);

  /**
   * A new stemmer, used by one thread.
   *
   * @return a function from a folded word to its stem
   */
  UnaryOperator<String> newStemmer();
}
