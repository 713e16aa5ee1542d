package dev.dateline.query;

import dev.dateline.article.ArticleField;
import dev.dateline.query.QueryNode.Clause;
import dev.dateline.query.QueryNode.Role;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints query trees so that tests can be read.
 *
 * <p>{@code (or a b)} where all may match, {@code (and a b)} where all must, {@code (mix a +b -c)}
 * else; {@code 'x y'} is a word with something in it that may look like syntax.
 */
final class PrintedQuery {
  private static final Pattern PLAIN = Pattern.compile("[^\\s()\"'*~]+");

  private PrintedQuery() {}

  static String of(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> in(word.field()) + plain(word.text());
      case QueryNode.Phrase phrase ->
          "%s\"%s\"%s"
              .formatted(
                  in(phrase.field()), phrase.text(), phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case QueryNode.Prefix prefix ->
          "%s(prefix %s)".formatted(in(prefix.field()), plain(prefix.text()));
      case QueryNode.Fuzzy fuzzy ->
          "%s(fuzzy %s %d)".formatted(in(fuzzy.field()), plain(fuzzy.text()), fuzzy.edits());
      case QueryNode.Date date -> span(date.span());
      case QueryNode.Group group -> group(group.clauses());
      case QueryNode.Everything everything -> "everything";
      case QueryNode.Nothing nothing -> "nothing";
    };
  }

  private static String group(List<Clause> clauses) {
    if (clauses.stream().allMatch(clause -> clause.role() == Role.MAY)) {
      return clauses.stream()
          .map(clause -> of(clause.node()))
          .collect(Collectors.joining(" ", "(or ", ")"));
    }
    if (clauses.stream().allMatch(clause -> clause.role() == Role.MUST)) {
      return clauses.stream()
          .map(clause -> of(clause.node()))
          .collect(Collectors.joining(" ", "(and ", ")"));
    }
    return clauses.stream()
        .map(PrintedQuery::signed)
        .collect(Collectors.joining(" ", "(mix ", ")"));
  }

  private static String signed(Clause clause) {
    String sign =
        switch (clause.role()) {
          case MAY -> "";
          case MUST -> "+";
          case MUST_NOT -> "-";
        };
    return sign + of(clause.node());
  }

  private static String span(DateSpan span) {
    return switch (span) {
      case DateSpan.None none -> "(date none)";
      case DateSpan.Between between ->
          "(date %s %s)".formatted(orOpen(between.first()), orOpen(between.last()));
    };
  }

  private static String orOpen(@Nullable Object end) {
    return end == null ? "_" : end.toString();
  }

  private static String in(@Nullable ArticleField field) {
    return field == null ? "" : field.queryName() + ":";
  }

  private static String plain(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text + "'";
  }
}
