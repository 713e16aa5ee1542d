package dev.dateline.plan;

import dev.dateline.analysis.IndexField;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an engine matches and scores, in analysed terms. */
public sealed interface PlanNode {
  /**
   * A ranked word: matches where {@link IndexField#WORDS} has the stem; scored by the stem, and by
   * the exact form in {@link IndexField#EXACT} with {@link Ranking#exactWeight}.
   *
   * @param stem the stem
   * @param exact the exact form
   */
  record Word(String stem, String exact) implements PlanNode {}

  /**
   * A term of one field, scored by it.
   *
   * @param field the field
   * @param term the term
   */
  record Term(IndexField field, String term) implements PlanNode {}

  /**
   * Terms in order, each with its alternatives, one position apart.
   *
   * @param field a field with positions
   * @param words for each place the terms that may stand there; not empty
   * @param slop by how many positions the words may be apart or out of order in all
   */
  record Phrase(IndexField field, List<List<String>> words, int slop) implements PlanNode {
    /** Copies the lists. */
    public Phrase {
      words = words.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Terms that begin so; all score alike.
   *
   * @param field the field
   * @param prefix the beginning
   */
  record Prefix(IndexField field, String prefix) implements PlanNode {}

  /**
   * Terms spelled nearly so.
   *
   * @param field the field
   * @param term the term
   * @param edits how many letters may differ, 1 or 2
   */
  record Fuzzy(IndexField field, String term, int edits) implements PlanNode {}

  /**
   * A word, phrase, prefix or fuzzy word on {@link IndexField#EXACT}, within one region of the
   * article.
   *
   * @param region where
   * @param node what
   */
  record Within(Region region, PlanNode node) implements PlanNode {}

  /** A region of an article's text. */
  enum Region {
    /** The first paragraph. */
    LEAD,
    /** The whole text without the headline. */
    BODY
  }

  /**
   * Articles whose publication, on the clock of its own zone, overlaps a span; unscored.
   *
   * @param from its first moment; null for no beginning
   * @param until the first moment behind it; null for no end
   */
  record DateOverlap(@Nullable LocalDateTime from, @Nullable LocalDateTime until)
      implements PlanNode {}

  /** Articles without a date; unscored. */
  record Undated() implements PlanNode {}

  /**
   * Files at or below a folder; unscored.
   *
   * @param folder the folder's or file's key
   */
  record FilesBelow(String folder) implements PlanNode {}

  /**
   * Any of several: scores add up.
   *
   * @param nodes not empty
   */
  record AnyOf(List<PlanNode> nodes) implements PlanNode {
    /** Copies the list. */
    public AnyOf {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * All that must, none that must not; scores of those that must and may add up. Where nothing
   * must, something that may has to match; where nothing may either, every article does.
   *
   * @param must what has to match
   * @param may what may match
   * @param mustNot what must not match
   */
  record Combined(List<PlanNode> must, List<PlanNode> may, List<PlanNode> mustNot)
      implements PlanNode {
    /** Copies the lists. */
    public Combined {
      must = List.copyOf(must);
      may = List.copyOf(may);
      mustNot = List.copyOf(mustNot);
    }
  }

  /** Every article, all scored alike. */
  record Everything() implements PlanNode {}

  /** No article. */
  record Nothing() implements PlanNode {}
}
