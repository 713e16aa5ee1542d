package dev.dateline.lucene;

import dev.dateline.analysis.IndexField;
import dev.dateline.plan.Continuation;
import dev.dateline.plan.PlanNode;
import dev.dateline.plan.SearchPlan;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the scores of one result rest on besides the articles: how many have a field, how long it
 * is, how common each word is. Every commit has other ones, and by them articles that did not
 * change would change places; so what counts is what was found when a figure was first asked for,
 * be it on an earlier page.
 *
 * <p>They are kept in the order in which the plan names them. Used by one search on one thread.
 */
final class Figures {
  private final Map<Figure, Long> values = new LinkedHashMap<>();

  private Figures() {}

  /** One number, 1 or more, and 0 where nobody has asked for it yet. */
  sealed interface Figure {
    /** How many articles have a field. */
    record Articles(String field) implements Figure {}

    /** How many words all articles have in a field. */
    record Length(String field) implements Figure {}

    /** How many articles have a word in a field. */
    record Common(String field, String word) implements Figure {}

    /** The bits of the weight of what has several words, not always the same ones. */
    record Weight(PlanNode node) implements Figure {}
  }

  static Figures of(SearchPlan plan) {
    Figures figures = new Figures();
    figures.name(plan.match());
    Continuation after = plan.page().after();
    if (after != null && after.figures().size() == figures.values.size()) {
      Iterator<Long> earlier = after.figures().iterator();
      figures.values.replaceAll((figure, none) -> earlier.next());
    }
    return figures;
  }

  private void name(PlanNode node) {
    switch (node) {
      case PlanNode.Word word -> {
        common(IndexField.WORDS, word.stem());
        common(IndexField.EXACT, word.exact());
      }
      case PlanNode.Term term -> common(term.field(), term.term());
      case PlanNode.Phrase phrase -> weight(phrase.field(), phrase);
      case PlanNode.Fuzzy fuzzy -> weight(fuzzy.field(), fuzzy);
      case PlanNode.AnyOf anyOf -> anyOf.nodes().forEach(this::name);
      case PlanNode.Combined combined -> {
        combined.must().forEach(this::name);
        combined.may().forEach(this::name);
      }
      case PlanNode.Prefix prefix -> {}
      case PlanNode.Within within -> {}
      case PlanNode.DateOverlap overlap -> {}
      case PlanNode.Undated undated -> {}
      case PlanNode.FilesBelow below -> {}
      case PlanNode.Everything everything -> {}
      case PlanNode.Nothing nothing -> {}
    }
  }

  private void common(IndexField field, String word) {
    field(field);
    values.put(new Figure.Common(field.label(), word), 0L);
  }

  private void weight(IndexField field, PlanNode node) {
    field(field);
    values.put(new Figure.Weight(node), 0L);
  }

  private void field(IndexField field) {
    values.put(new Figure.Articles(field.label()), 0L);
    values.put(new Figure.Length(field.label()), 0L);
  }

  /**
   * What counts for a figure.
   *
   * @param now what this commit says, 1 or more
   */
  long of(Figure figure, long now) {
    Long counts = values.computeIfPresent(figure, (same, first) -> first > 0 ? first : now);
    return counts == null ? now : counts;
  }

  List<Long> toList() {
    return List.copyOf(values.values());
  }
}
