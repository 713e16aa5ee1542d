package dev.dateline.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every text of an article goes through: blanks at its ends go, and half characters. */
final class CleanText {
  private CleanText() {}

  /** Without blanks at its ends. */
  static String of(String text) {
    return wellFormed(text).strip();
  }

  /** Null where nothing is left. */
  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : of(text);
  }

  /** Without those that are blank. */
  static List<String> ofAll(List<String> texts) {
    List<String> kept = new ArrayList<>(texts.size());
    for (String text : texts) {
      if (!text.isBlank()) {
        kept.add(of(text));
      }
    }
    return List.copyOf(kept);
  }

  /** Storage is UTF-8, which has no halves of surrogate pairs: U+FFFD stands for each. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }
}
