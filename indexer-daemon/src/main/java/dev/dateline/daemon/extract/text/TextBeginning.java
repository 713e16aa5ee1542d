package dev.dateline.daemon.extract.text;

import dev.dateline.daemon.extract.format.Input;
import java.io.IOException;
import java.util.Optional;

/**
 * The text of a file as far as the limit of characters reaches.
 *
 * @param text the text
 * @param cut whether there is more
 */
public record TextBeginning(String text, boolean cut) {
  /** The most bytes that one character takes in any of the encodings. */
  private static final long WIDEST_CHARACTER = 4;

  /**
   * Reads the beginning of a file, or all of it.
   *
   * @param input the file
   * @return its text; empty where its content is none
   * @throws IOException if it cannot be read
   */
  public static Optional<TextBeginning> of(Input input) throws IOException {
    int most = input.limits().characters();
    Input.Beginning beginning = input.beginning(most * WIDEST_CHARACTER);
    return TextDecoder.decode(beginning.bytes(), beginning.complete())
        .map(text ->
            text.length() > most
                ? new TextBeginning(cut(text, most), true)
                : new TextBeginning(text, !beginning.complete()));
  }

  /** Between two characters. */
  private static String cut(String text, int characters) {
    int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
    return text.substring(0, end);
  }
}
