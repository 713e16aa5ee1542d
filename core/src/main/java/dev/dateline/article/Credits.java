package dev.dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote and published an article.
 *
 * @param authors the names of the byline, in its order; blank names are left out
 * @param publisher the publication; null where it is not known
 * @param dateline place, date and agency printed at the head of the story; null where none is
 */
public record Credits(
    List<String> authors, @Nullable String publisher, @Nullable Dateline dateline) {
  /** Copies the list and drops what is blank. */
  public Credits {
    authors = CleanText.ofAll(authors);
    publisher = CleanText.orNull(publisher);
  }
}
