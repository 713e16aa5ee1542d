package dev.dateline.query;

import dev.dateline.article.ArticleField;
import dev.dateline.article.ArticleField.Kind;
import org.jspecify.annotations.Nullable;

/** Makes leaves of the tree: what one word or one quotation asks. */
final class QueryTerms {
  private static final int FEWEST_LETTERS = 2;
  private static final int LONGEST_SHORT_WORD = 5;
  private static final int MOST_EDITS = 2;

  private final QueryDates dates;

  /**
   * Prepares to make leaves.
   *
   * @param dates reads the values of date fields
   */
  QueryTerms(QueryDates dates) {
    this.dates = dates;
  }

  /**
   * What text in quotation marks asks.
   *
   * @param quoted the text
   * @param field where; null for the whole article
   * @return a phrase or a date
   * @throws QuerySyntaxException if the field does not take it
   */
  QueryNode quotation(QueryToken.Quoted quoted, @Nullable ArticleField field) {
    if (quoted.slop() > 0
        && field != null
        && (field.kind() == Kind.EXACT || field.kind() == Kind.DATE)) {
      throw new QuerySyntaxException(
          quoted.column(),
          "%s is compared as a whole, so ~%d says nothing there; leave it out"
              .formatted(field.queryName(), quoted.slop()));
    }
    return field == ArticleField.DATE
        ? new QueryNode.Date(dates.span(quoted.text(), quoted.column()))
        : new QueryNode.Phrase(field, quoted.text(), quoted.slop());
  }

  /**
   * What a word asks.
   *
   * @param chunk the word
   * @param field where; null for the whole article
   * @return a leaf of the tree
   * @throws QuerySyntaxException if the field does not take it, or its beginning is too short
   */
  QueryNode word(QueryToken.Chunk chunk, @Nullable ArticleField field) {
    String raw = chunk.raw();
    if (field == ArticleField.DATE) {
      return new QueryNode.Date(dates.span(Characters.unescape(raw), chunk.column()));
    }
    if (raw.equals("*") && field == null) {
      return new QueryNode.Everything();
    }
    int end = raw.length() - 1;
    if (!chunk.literal() && raw.charAt(end) == '*' && !Characters.isEscaped(raw, end)) {
      return prefix(chunk, field);
    }
    boolean spelled = !chunk.literal() && (field == null || field.kind() != Kind.EXACT);
    int tilde = spelled ? tilde(raw) : -1;
    return tilde < 0
        ? new QueryNode.Word(field, Characters.unescape(raw))
        : fuzzy(chunk, tilde, field);
  }

  private static QueryNode prefix(QueryToken.Chunk chunk, @Nullable ArticleField field) {
    String raw = chunk.raw();
    String stem = Characters.unescape(raw.substring(0, raw.length() - 1));
    boolean exact = field != null && field.kind() == Kind.EXACT;
    long letters =
        stem.codePoints().filter(point -> exact || Character.isLetterOrDigit(point)).count();
    int fewest = exact ? 1 : FEWEST_LETTERS;
    if (letters < fewest) {
      throw new QuerySyntaxException(
          chunk.column(),
          "too short a beginning: %s; write at least %s before the asterisk, or \\* if it is text"
              .formatted(Excerpt.of(raw), exact ? "one character" : "two letters"));
    }
    return new QueryNode.Prefix(field, stem);
  }

  /**
   * Where a tilde with no more than digits behind it follows a word with letters; else negative.
   */
  private static int tilde(String raw) {
    int end = raw.length();
    while (end > 0 && raw.charAt(end - 1) >= '0' && raw.charAt(end - 1) <= '9') {
      end--;
    }
    boolean found =
        end > 0
            && raw.charAt(end - 1) == '~'
            && !Characters.isEscaped(raw, end - 1)
            && raw.codePoints().anyMatch(Character::isLetter);
    return found ? end - 1 : -1;
  }

  private static QueryNode fuzzy(QueryToken.Chunk chunk, int tilde, @Nullable ArticleField field) {
    String stem = Characters.unescape(chunk.raw().substring(0, tilde));
    String number = chunk.raw().substring(tilde + 1);
    if (number.length() > 1 || (!number.isEmpty() && number.charAt(0) - '0' > MOST_EDITS)) {
      throw new QuerySyntaxException(
          chunk.column() + tilde,
          "too many letters may differ: ~%s; write ~1 or ~2, or \\~ if it is text"
              .formatted(Excerpt.of(number)));
    }
    return switch (number) {
      case "" -> new QueryNode.Fuzzy(field, stem, isShort(stem) ? 1 : MOST_EDITS);
      case "0" -> new QueryNode.Word(field, stem);
      default -> new QueryNode.Fuzzy(field, stem, number.charAt(0) - '0');
    };
  }

  private static boolean isShort(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST_SHORT_WORD;
  }
}
