package dev.dateline.analysis;

/**
 * One word of a text, or a compound that spans several.
 *
 * @param start its first UTF-16 code unit in the text
 * @param end the one behind its last
 * @param position its place among the words, counted from 0; a compound has that of its first part
 * @param forms the forms by which it is found
 * @param parts 1 for a word; for a compound such as {@code Jong-un} the number of words it spans,
 *     which are tokens of their own and follow it
 */
public record Token(int start, int end, int position, Forms forms, int parts) {
  /**
   * Whether it is a compound of the words that follow it.
   *
   * @return true if it spans several words
   */
  public boolean isCompound() {
    return parts > 1;
  }
}
