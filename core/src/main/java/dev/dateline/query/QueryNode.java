package dev.dateline.query;

import dev.dateline.article.ArticleField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked, as a tree.
 *
 * <p>A null field means the whole article, ranked over headline, lead and body. Words are as typed:
 * analysis comes later.
 */
public sealed interface QueryNode {

  /**
   * One word, ranked, not required unless a {@link Clause} says so. Analysis may make several terms
   * of it (Jong-un) or none (a lone dash).
   *
   * @param field where; null for the whole article
   * @param text the word as typed, not empty
   */
  record Word(@Nullable ArticleField field, String text) implements QueryNode {
    /** Refuses an empty word. */
    public Word {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a word must not be empty");
      }
    }
  }

  /**
   * Words in this wording and order.
   *
   * @param field where; null for the whole article
   * @param text the text between the quotation marks, not blank
   * @param slop 0 for the exact phrase; else within how many words the words stand, as {@code "a
   *     b"~5} says
   */
  record Phrase(@Nullable ArticleField field, String text, int slop) implements QueryNode {
    /** Refuses a blank text and a negative slop. */
    public Phrase {
      if (text.isBlank() || slop < 0) {
        throw new IllegalArgumentException(
            "a phrase must hold words and no negative slop, got \"%s\"~%d".formatted(text, slop));
      }
    }
  }

  /**
   * Words that begin so.
   *
   * @param field where; null for the whole article
   * @param text the beginning, without the asterisk, not empty
   */
  record Prefix(@Nullable ArticleField field, String text) implements QueryNode {
    /** Refuses an empty beginning. */
    public Prefix {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a beginning must not be empty");
      }
    }
  }

  /**
   * Words spelled nearly so.
   *
   * @param field where; null for the whole article
   * @param text the word, without the tilde, not empty
   * @param edits how many letters may differ, 1 or 2
   */
  record Fuzzy(@Nullable ArticleField field, String text, int edits) implements QueryNode {
    /** Refuses an empty word, and other edits than 1 and 2. */
    public Fuzzy {
      if (text.isEmpty() || edits < 1 || edits > 2) {
        throw new IllegalArgumentException(
            "a fuzzy word must not be empty, with 1 or 2 edits, got %s~%d".formatted(text, edits));
      }
    }
  }

  /**
   * Articles whose publication overlaps a span of time.
   *
   * @param span the span
   */
  record Date(DateSpan span) implements QueryNode {}

  /**
   * Clauses side by side: those that must match, may match and must not match.
   *
   * <p>Where none must and none may, it matches every article without the excluded ones. Where none
   * must, at least one that may has to match.
   *
   * @param clauses in the order of the text, not empty
   */
  record Group(List<Clause> clauses) implements QueryNode {
    /** Copies the list, and refuses an empty one. */
    public Group {
      clauses = List.copyOf(clauses);
      if (clauses.isEmpty()) {
        throw new IllegalArgumentException("a group must hold a clause");
      }
    }
  }

  /**
   * One part of a group.
   *
   * @param role whether it has to match
   * @param node what it asks
   */
  record Clause(Role role, QueryNode node) {}

  /** Whether a clause has to match. */
  enum Role {
    /** It may match, and ranks the article higher if it does. */
    MAY,
    /** It has to match. */
    MUST,
    /** It must not match. */
    MUST_NOT
  }

  /** Matches every article, as a lone asterisk does. */
  record Everything() implements QueryNode {}

  /** Matches no article, as a text without words does where it is taken as words. */
  record Nothing() implements QueryNode {}
}
