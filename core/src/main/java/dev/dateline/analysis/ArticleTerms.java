package dev.dateline.analysis;

import java.util.Map;

/**
 * The terms by which one article is found.
 *
 * @param words for {@link IndexField#WORDS}: stems, weighted
 * @param fields for the other fields that hold text: their terms in order; a field without terms is
 *     left out
 */
public record ArticleTerms(TermCounts words, Map<IndexField, Tokens> fields) {
  /** Copies the map. */
  public ArticleTerms {
    fields = Map.copyOf(fields);
  }
}
