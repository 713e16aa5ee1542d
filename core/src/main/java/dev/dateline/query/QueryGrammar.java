package dev.dateline.query;

import dev.dateline.article.ArticleField;
import dev.dateline.query.QueryNode.Clause;
import dev.dateline.query.QueryNode.Role;
import dev.dateline.query.QueryToken.Chunk;
import dev.dateline.query.QueryToken.Close;
import dev.dateline.query.QueryToken.Connective;
import dev.dateline.query.QueryToken.End;
import dev.dateline.query.QueryToken.FieldName;
import dev.dateline.query.QueryToken.Open;
import dev.dateline.query.QueryToken.Operator;
import dev.dateline.query.QueryToken.Quoted;
import dev.dateline.query.QueryToken.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of the tokens of one query.
 *
 * <pre>
 *   query    = side { OR side }
 *   side     = chain { chain }
 *   chain    = operand { AND operand }
 *   operand  = { NOT | "+" | "-" } [ field ":" ] ( word | quotation | "(" query ")" )
 * </pre>
 *
 * <p>It calls itself once for each parenthesis only, and their nesting has a limit.
 */
final class QueryGrammar {
  /** Deeper than anybody writes, and far from what a stack holds. */
  static final int MOST_DEPTH = 64;

  /** As many words and quotations as engines take clauses in one query. */
  static final int MOST_PARTS = 1024;

  private static final String OTHERWISE =
      ", write %1$s in small letters if it is a word, or search for words only";

  private final QueryTokens tokens;
  private final QueryTerms terms;
  private int depth;
  private int parts;

  /**
   * Prepares to read one query.
   *
   * @param tokens its tokens, from the first
   * @param terms makes the leaves
   */
  QueryGrammar(QueryTokens tokens, QueryTerms terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  /**
   * Reads the whole query.
   *
   * @return its tree
   * @throws QuerySyntaxException if it is not well formed
   */
  QueryNode query() {
    refuseClose();
    QueryNode node = alternatives(null);
    refuseClose();
    return node;
  }

  private void refuseClose() {
    if (tokens.peek() instanceof Close close) {
      throw new QuerySyntaxException(
          close.column(),
          "no opening parenthesis for %s; add one, take it away, or search for words only"
              .formatted(tokens.excerpt(close.column())));
    }
  }

  private QueryNode alternatives(@Nullable ArticleField field) {
    List<QueryNode> sides = new ArrayList<>();
    sides.add(side(field));
    while (tokens.peek() instanceof Operator or) {
      tokens.next();
      operandMustFollow(or);
      sides.add(side(field));
    }
    return QueryGroups.anyOf(sides);
  }

  /** What stands side by side up to OR, a closing parenthesis or the end. */
  private QueryNode side(@Nullable ArticleField field) {
    if (tokens.peek() instanceof Operator lost && !beginsOperand(lost)) {
      throw new QuerySyntaxException(
          lost.column(),
          ("nothing stands before %1$s; put a word there" + OTHERWISE)
              .formatted(lost.connective()));
    }
    List<Clause> clauses = new ArrayList<>();
    while (beginsOperand(tokens.peek())) {
      chain(field, clauses);
    }
    // lang:(en fr) cannot mean both: values of one filter are alternatives.
    return QueryGroups.isFilter(field)
        ? QueryGroups.group(clauses)
        : QueryGroups.sideBySide(clauses);
  }

  /** One operand as it is, or several joined by AND, which have to match. */
  private void chain(@Nullable ArticleField field, List<Clause> clauses) {
    Clause first = operand(field);
    if (!isAnd(tokens.peek())) {
      clauses.add(first);
      return;
    }
    clauses.add(required(first));
    while (tokens.peek() instanceof Operator and && isAnd(and)) {
      tokens.next();
      operandMustFollow(and);
      clauses.add(required(operand(field)));
    }
  }

  private static boolean isAnd(QueryToken token) {
    return token instanceof Operator operator && operator.connective() == Connective.AND;
  }

  private static Clause required(Clause clause) {
    return clause.role() == Role.MUST_NOT ? clause : new Clause(Role.MUST, clause.node());
  }

  private Clause operand(@Nullable ArticleField field) {
    boolean negative = false;
    boolean must = false;
    while (true) {
      switch (tokens.peek()) {
        case Operator not -> {
          tokens.next();
          operandMustFollow(not);
          negative = !negative;
        }
        case Sign sign -> {
          tokens.next();
          must |= sign.must();
          negative ^= !sign.must();
        }
        default -> {
          Role positive = must ? Role.MUST : Role.MAY;
          return new Clause(negative ? Role.MUST_NOT : positive, primary(field));
        }
      }
    }
  }

  private QueryNode primary(@Nullable ArticleField field) {
    QueryToken token = tokens.next();
    return switch (token) {
      case FieldName name -> primary(name.field());
      case Open open -> parenthesis(open, field);
      case Chunk chunk -> {
        count(chunk);
        yield terms.word(chunk, field);
      }
      case Quoted quoted -> {
        count(quoted);
        yield terms.quotation(quoted, field);
      }
      case Operator other -> throw unexpected(other);
      case Sign other -> throw unexpected(other);
      case Close other -> throw unexpected(other);
      case End other -> throw unexpected(other);
    };
  }

  private QueryNode parenthesis(Open open, @Nullable ArticleField field) {
    if (tokens.peek() instanceof Close) {
      throw new QuerySyntaxException(
          open.column(),
          "nothing stands between the parentheses; put words there, or take them away");
    }
    if (tokens.peek() instanceof End) {
      throw unclosed(open);
    }
    if (depth == MOST_DEPTH) {
      throw new QuerySyntaxException(
          open.column(),
          "more than %d parentheses inside one another; take some away, or search for words only"
              .formatted(MOST_DEPTH));
    }
    depth++;
    QueryNode node = alternatives(field);
    depth--;
    if (tokens.next() instanceof Close) {
      return node;
    }
    throw unclosed(open);
  }

  private QuerySyntaxException unclosed(Open open) {
    return new QuerySyntaxException(
        open.column(),
        "no closing parenthesis for %s; add one, or search for words only"
            .formatted(tokens.excerpt(open.column())));
  }

  private void operandMustFollow(Operator operator) {
    if (!beginsOperand(tokens.peek())) {
      throw new QuerySyntaxException(
          operator.column(),
          ("nothing stands behind %1$s; put a word there" + OTHERWISE)
              .formatted(operator.connective()));
    }
  }

  private static boolean beginsOperand(QueryToken token) {
    return switch (token) {
      case Operator operator -> operator.connective() == Connective.NOT;
      case Sign sign -> true;
      case FieldName name -> true;
      case Chunk chunk -> true;
      case Quoted quoted -> true;
      case Open open -> true;
      case Close close -> false;
      case End end -> false;
    };
  }

  private void count(QueryToken part) {
    parts++;
    if (parts > MOST_PARTS) {
      throw new QuerySyntaxException(
          part.column(),
          String.format(
              Locale.ROOT,
              "more than %,d words and quotations; leave some out, or search for words only",
              MOST_PARTS));
    }
  }

  private static IllegalStateException unexpected(QueryToken token) {
    return new IllegalStateException("begins no operand: " + token);
  }
}
