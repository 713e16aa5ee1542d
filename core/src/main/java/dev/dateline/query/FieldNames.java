package dev.dateline.query;

import dev.dateline.article.ArticleField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what field may have been meant by a name that no field has. */
final class FieldNames {
  private static final int LONGEST_TYPO = 20;

  private FieldNames() {}

  /**
   * The error for an unknown field.
   *
   * @param name the name as typed
   * @param column where it stands
   * @return the error, to be thrown
   */
  static QuerySyntaxException unknown(String name, int column) {
    String guess = nearest(name).map(near -> " (did you mean %s?)".formatted(near)).orElse("");
    String fields =
        Arrays.stream(ArticleField.values())
            .map(ArticleField::queryName)
            .collect(Collectors.joining(", "));
    return new QuerySyntaxException(
        column,
        ("no field is called %s%s; the fields are %s; if it is text, put a blank behind the colon"
                + " or quotation marks around it, or search for words only")
            .formatted(Excerpt.of(name), guess, fields));
  }

  /** The name or alias with the fewest differing letters, if that is at most half of them. */
  private static Optional<String> nearest(String name) {
    if (name.length() > LONGEST_TYPO) {
      return Optional.empty();
    }
    String typed = name.toLowerCase(Locale.ROOT);
    return ArticleField.names().stream()
        .min(Comparator.comparingInt(known -> distance(typed, known)))
        .filter(known -> distance(typed, known) <= Math.max(1, typed.length() / 2));
  }

  /** How many letters have to be added, dropped or changed to make one name of the other. */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int i = 1; i <= to.length(); i++) {
        int changed = above[i - 1] + (from.charAt(row - 1) == to.charAt(i - 1) ? 0 : 1);
        current[i] = Math.min(changed, 1 + Math.min(above[i], current[i - 1]));
      }
      above = current;
    }
    return above[to.length()];
  }
}
