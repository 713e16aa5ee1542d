package dev.dateline.plan;

import dev.dateline.query.QueryNode;
import dev.dateline.query.QueryNode.Clause;
import dev.dateline.query.QueryNode.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Plans the articles that hold every word of one query that is neither a stop word nor excluded.
 *
 * <p>Alternatives are all required, too; exclusions count where no alternative stands above them.
 */
final class RequiredWords {
  private final Function<QueryNode, PlanNode> strict;
  private final Predicate<String> stopWord;
  private final Set<PlanNode> must = new LinkedHashSet<>();
  private final Set<PlanNode> stopWords = new LinkedHashSet<>();
  private final Set<PlanNode> mustNot = new LinkedHashSet<>();

  RequiredWords(Function<QueryNode, PlanNode> strict, Predicate<String> stopWord) {
    this.strict = strict;
    this.stopWord = stopWord;
  }

  PlanNode of(QueryNode query) {
    collect(query);
    List<PlanNode> required = new ArrayList<>(must.isEmpty() ? stopWords : must);
    required.removeIf(PlanNode.Everything.class::isInstance);
    mustNot.removeIf(PlanNode.Nothing.class::isInstance);
    if (mustNot.isEmpty() && required.size() <= 1) {
      return required.isEmpty() ? new PlanNode.Everything() : required.getFirst();
    }
    return new PlanNode.Combined(required, List.of(), List.copyOf(mustNot));
  }

  private void collect(QueryNode node) {
    switch (node) {
      case QueryNode.Group group -> group.clauses().forEach(this::collect);
      case QueryNode.Word word when word.field() == null && stopWord.test(word.text()) ->
          stopWords.add(strict.apply(word));
      default -> must.add(strict.apply(node));
    }
  }

  private void collect(Clause clause) {
    if (clause.role() == Role.MUST_NOT) {
      mustNot.add(strict.apply(clause.node()));
    } else {
      collect(clause.node());
    }
  }
}
