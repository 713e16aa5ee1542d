package dev.dateline.query;

import dev.dateline.article.ArticleField;
import dev.dateline.article.ArticleField.Kind;
import dev.dateline.query.QueryToken.Connective;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a query text into tokens, one at a time.
 *
 * <p>What a character means depends on what stands before it: a sign counts at the beginning of a
 * word only, and what follows a sign or a field is never an operator. So this remembers the last
 * token.
 */
final class QueryTokens {
  private static final int MOST_SLOP = 1000;
  private static final Pattern SLOP = Pattern.compile("[0-9]{1,4}");
  private static final Pattern OPERATORS = Pattern.compile("(?<!\\p{L})(AND|OR|NOT)(?!\\p{L})");

  private final String text;
  private final QuotationMarks marks;

  /** Whether all is in capitals, so that AND is a word as any other. */
  private final boolean shouting;

  private int position;
  private @Nullable QueryToken last;
  private @Nullable QueryToken peeked;

  /**
   * Begins at the beginning.
   *
   * @param text the whole query
   */
  QueryTokens(String text) {
    this.text = text;
    this.marks = new QuotationMarks(text);
    this.shouting = isShouting(text);
  }

  /** Letters without case, as in Arabic or Japanese, do not shout. */
  private static boolean isShouting(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase)
        && OPERATORS.matcher(text).replaceAll("").codePoints().anyMatch(Character::isUpperCase);
  }

  /**
   * The next token, without going on.
   *
   * @return the token; {@link QueryToken.End} at the end
   * @throws QuerySyntaxException if none can be made of what follows
   */
  QueryToken peek() {
    if (peeked == null) {
      peeked = read();
      last = peeked;
    }
    return peeked;
  }

  /**
   * The next token.
   *
   * @return the token; {@link QueryToken.End} at the end and ever after
   * @throws QuerySyntaxException if none can be made of what follows
   */
  QueryToken next() {
    QueryToken token = peek();
    peeked = null;
    return token;
  }

  /**
   * What a message quotes of the text.
   *
   * @param column from where on
   * @return the beginning of what stands there
   */
  String excerpt(int column) {
    return Excerpt.of(text.substring(column - 1));
  }

  private QueryToken read() {
    while (position < text.length() && Characters.isBlank(text.charAt(position))) {
      position++;
    }
    if (position == text.length()) {
      return new QueryToken.End(column());
    }
    int close = marks.close(position);
    if (close >= 0) {
      return quoted(close);
    }
    return switch (text.charAt(position)) {
      case '(' -> new QueryToken.Open(++position);
      case ')' -> new QueryToken.Close(++position);
      case '"' ->
          throw new QuerySyntaxException(
              column(),
              "no closing quotation mark for %s; add one, or search for words only"
                  .formatted(excerpt(column())));
      default -> last instanceof QueryToken.FieldName name ? value(name.field()) : bare();
    };
  }

  /** A sign, a field, an operator or a word. */
  private QueryToken bare() {
    char first = text.charAt(position);
    if (isSign(first)) {
      return new QueryToken.Sign(first == '+', ++position);
    }
    int colon = colon();
    if (colon >= 0) {
      return beforeColon(colon);
    }
    int column = column();
    String word = take(wordEnd(position, false));
    return operator(word)
        .<QueryToken>map(connective -> new QueryToken.Operator(connective, column))
        .orElseGet(() -> new QueryToken.Chunk(word, false, column));
  }

  /** A plus or minus that begins a word; before a blank or another sign it is a dash. */
  private boolean isSign(char first) {
    if ("+-".indexOf(first) < 0 || position + 1 == text.length()) {
      return false;
    }
    char before = position == 0 ? ' ' : text.charAt(position - 1);
    char after = text.charAt(position + 1);
    return (before == '(' || Characters.isBlank(before))
        && !Characters.isBlank(after)
        && ")+-".indexOf(after) < 0;
  }

  /** The place of the colon behind a run of plain letters, something behind it; else negative. */
  private int colon() {
    int i = position;
    while (i < text.length() && isPlainLetter(text.charAt(i))) {
      i++;
    }
    boolean colon = i > position && i + 1 < text.length() && text.charAt(i) == ':';
    return colon && text.charAt(i + 1) != ')' && !Characters.isBlank(text.charAt(i + 1)) ? i : -1;
  }

  private static boolean isPlainLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  private QueryToken beforeColon(int colon) {
    int column = column();
    String name = text.substring(position, colon);
    Optional<ArticleField> field = ArticleField.named(name);
    if (field.isPresent()) {
      position = colon + 1;
      return new QueryToken.FieldName(field.get(), column);
    }
    if (text.startsWith("//", colon + 1)) {
      return new QueryToken.Chunk(take(wordEnd(position, true)), true, column);
    }
    throw FieldNames.unknown(name, column);
  }

  /** What is neither in quotation marks nor in parentheses behind a field and its colon. */
  private QueryToken value(ArticleField field) {
    int column = column();
    return new QueryToken.Chunk(take(wordEnd(position, field.kind() == Kind.EXACT)), false, column);
  }

  private QueryToken quoted(int close) {
    int column = column();
    String inside = Characters.unescape(text.substring(position + 1, close));
    if (Characters.isBlank(inside)) {
      throw new QuerySyntaxException(
          column, "nothing stands between the quotation marks; put words there, or leave them out");
    }
    position = close + 1;
    if (text.startsWith("*", position)) {
      throw new QuerySyntaxException(
          column(), "an asterisk cannot follow a quotation mark; put it behind a word alone");
    }
    return new QueryToken.Quoted(inside, text.startsWith("~", position) ? slop() : 0, column);
  }

  private int slop() {
    int tilde = column();
    position++;
    String number = take(wordEnd(position, false));
    if (!SLOP.matcher(number).matches() || Integer.parseInt(number) > MOST_SLOP) {
      throw new QuerySyntaxException(
          tilde,
          "~%s is no distance; write a number from 0 to %d behind the tilde, as in \"a b\"~5"
              .formatted(Excerpt.of(number), MOST_SLOP));
    }
    return Integer.parseInt(number);
  }

  private Optional<Connective> operator(String word) {
    if (shouting || last instanceof QueryToken.Sign) {
      return Optional.empty();
    }
    return switch (word) {
      case "AND" -> Optional.of(Connective.AND);
      case "OR" -> Optional.of(Connective.OR);
      case "NOT" -> Optional.of(Connective.NOT);
      default -> Optional.empty();
    };
  }

  /** Where a word ends: at a blank, a quotation mark, a parenthesis outside an address. */
  private int wordEnd(int from, boolean address) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || Characters.isBlank(character)) {
        return i;
      } else if (character == '\\') {
        i++;
      } else if (character == '(' && address) {
        depth++;
      } else if (character == '(' || (character == ')' && --depth < 0)) {
        return i;
      }
    }
    return text.length();
  }

  private String take(int end) {
    String taken = text.substring(position, end);
    position = end;
    return taken;
  }

  private int column() {
    return position + 1;
  }
}
