package dev.dateline.analysis;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Makes one form of the spellings of a word: case, accents and compatibility forms go.
 *
 * <p>Unicode's NFKC, lower case, Lucene's table of Latin letters (ø becomes o), and no combining
 * marks from U+0300 to U+036F; marks of scripts that cannot do without them stay.
 */
final class Folding {
  private Folding() {}

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\uFF07';
  }

  /**
   * Whether a character joins the parts of one word, as a hyphen does; dashes between phrases do
   * not.
   */
  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00AD' || c == '\uFF0D';
  }

  static String fold(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    char[] in = lower.toCharArray();
    char[] out = new char[in.length * 4];
    String latin = new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
    return isAscii(latin) ? latin : withoutMarks(latin);
  }

  private static String withoutMarks(String word) {
    StringBuilder kept = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\u0439') {
        kept.append(c); // a letter of its own in Cyrillic, not an accented one
      } else if (hasOptionalMarks(c)) {
        appendBase(kept, c);
      } else {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Whether it is of a script that can be read without its marks: Latin, Greek, Cyrillic. */
  private static boolean hasOptionalMarks(char c) {
    return (c >= 0x80 && c < 0x0590) || (c >= 0x1E00 && c < 0x2000);
  }

  private static void appendBase(StringBuilder kept, char letter) {
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c < '\u0300' || c > '\u036F') {
        kept.append(c == '\u03C2' ? '\u03C3' : c); // final sigma
      }
    }
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
