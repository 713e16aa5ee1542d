package dev.dateline.query;

import dev.dateline.article.ArticleField;
import dev.dateline.article.ArticleField.Kind;
import dev.dateline.query.QueryNode.Clause;
import dev.dateline.query.QueryNode.Group;
import dev.dateline.query.QueryNode.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins nodes to groups.
 *
 * <p>What stands side by side may match, but filters have to: {@code lang:en} narrows. A group in
 * which something must match does not ask for the rest, so words beside nothing but filters are put
 * into a group of their own that has to match: {@code putin kim lang:en} asks for at least one of
 * the words, in English.
 */
final class QueryGroups {
  private QueryGroups() {}

  /**
   * At least one of several.
   *
   * @param nodes at least one
   * @return the only node, or a group
   */
  static QueryNode anyOf(List<QueryNode> nodes) {
    return group(nodes.stream().map(node -> new Clause(Role.MAY, node)).toList());
  }

  /**
   * Several side by side.
   *
   * @param clauses at least one, filters as they were typed
   * @return the only node, or a group in which filters must match
   */
  static QueryNode sideBySide(List<Clause> clauses) {
    List<Clause> narrowed = clauses.stream().map(QueryGroups::narrowing).toList();
    List<QueryNode> words = new ArrayList<>();
    boolean wordsRequired = false;
    boolean filtered = false;
    for (Clause clause : narrowed) {
      switch (clause.role()) {
        case MAY -> words.add(clause.node());
        case MUST -> {
          filtered |= isFilter(clause.node());
          wordsRequired |= !isFilter(clause.node());
        }
        case MUST_NOT -> {}
      }
    }
    boolean loose = filtered && !wordsRequired && !words.isEmpty();
    return group(loose ? requiring(anyOf(words), narrowed) : narrowed);
  }

  /** Makes a filter required, unless it is excluded. */
  private static Clause narrowing(Clause clause) {
    return clause.role() == Role.MAY && isFilter(clause.node())
        ? new Clause(Role.MUST, clause.node())
        : clause;
  }

  /** Puts one required node where the first of those stands that may match. */
  private static List<Clause> requiring(QueryNode words, List<Clause> clauses) {
    List<Clause> required = new ArrayList<>();
    boolean placed = false;
    for (Clause clause : clauses) {
      if (clause.role() != Role.MAY) {
        required.add(clause);
      } else if (!placed) {
        required.add(new Clause(Role.MUST, words));
        placed = true;
      }
    }
    return required;
  }

  /**
   * A group as it is.
   *
   * @param clauses at least one
   * @return the only node if it may or must match, else a group
   */
  static QueryNode group(List<Clause> clauses) {
    return clauses.size() == 1 && clauses.getFirst().role() != Role.MUST_NOT
        ? clauses.getFirst().node()
        : new Group(clauses);
  }

  private static boolean isFilter(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> isFilter(word.field());
      case QueryNode.Phrase phrase -> isFilter(phrase.field());
      case QueryNode.Prefix prefix -> isFilter(prefix.field());
      case QueryNode.Fuzzy fuzzy -> isFilter(fuzzy.field());
      case QueryNode.Date date -> true;
      case Group group -> group.clauses().stream().allMatch(clause -> isFilter(clause.node()));
      case QueryNode.Everything everything -> false;
      case QueryNode.Nothing nothing -> false;
    };
  }

  /**
   * Whether a field narrows a search and ranks nothing.
   *
   * @param field the field; null for the whole article
   * @return true if it does
   */
  static boolean isFilter(@Nullable ArticleField field) {
    return field != null && field.kind() != Kind.TEXT;
  }
}
