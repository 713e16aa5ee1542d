package dev.dateline.snippet;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.plan.PlanNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that are to be marked, where a plan asks for whole words in any order: most do.
 *
 * @param exact words that have to be written so
 * @param stems words of which any form will do
 */
record WantedWords(Set<String> exact, Set<String> stems) {
  /** What a plan asks for; empty where it asks for phrases or parts of words too. */
  static Optional<WantedWords> of(PlanNode plan) {
    WantedWords wanted = new WantedWords(new HashSet<>(), new HashSet<>());
    return wanted.take(plan) ? Optional.of(wanted) : Optional.empty();
  }

  /** Takes in a part of the plan; false where it asks for more than whole words. */
  private boolean take(PlanNode node) {
    return switch (node) {
      case PlanNode.Word word -> {
        stems.add(word.stem());
        yield true;
      }
      case PlanNode.Term term -> {
        if (term.field().isText()) {
          take(term.term());
        }
        yield true;
      }
      case PlanNode.Phrase phrase -> !phrase.field().isText();
      case PlanNode.Prefix prefix -> !prefix.field().isText();
      case PlanNode.Fuzzy fuzzy -> !fuzzy.field().isText();
      case PlanNode.Within within -> take(within.node());
      case PlanNode.AnyOf anyOf -> takeAll(anyOf.nodes());
      case PlanNode.Combined combined -> takeAll(combined.must()) && takeAll(combined.may());
      case PlanNode.DateOverlap overlap -> true;
      case PlanNode.Undated undated -> true;
      case PlanNode.FilesBelow below -> true;
      case PlanNode.Everything everything -> true;
      case PlanNode.Nothing nothing -> true;
    };
  }

  private boolean takeAll(List<PlanNode> nodes) {
    return nodes.stream().allMatch(this::take);
  }

  private void take(String term) {
    if (term.startsWith(NewsAnalysis.STEM_MARK)) {
      stems.add(term.substring(NewsAnalysis.STEM_MARK.length()));
    } else {
      exact.add(term);
    }
  }
}
