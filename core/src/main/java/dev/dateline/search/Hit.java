package dev.dateline.search;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleId;
import java.util.List;

/**
 * One article found.
 *
 * @param rank its place in the whole result, counted from 1 and on from page to page
 * @param score how well it fits, 0 or more; comparable within the pages of one result only
 * @param id its identity
 * @param article the article, whole; its own identifier at most where no more was asked for
 * @param path the path of its file, for people
 * @param uri the exact address of its file
 * @param snippets what to show of it, in the order of the text; empty where none were asked for
 */
public record Hit(
    int rank,
    float score,
    ArticleId id,
    Article article,
    String path,
    String uri,
    List<Snippet> snippets) {
  /** Copies the list. */
  public Hit {
    snippets = List.copyOf(snippets);
  }
}
