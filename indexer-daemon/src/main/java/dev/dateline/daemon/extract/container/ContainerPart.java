package dev.dateline.daemon.extract.container;

import dev.dateline.article.Article;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some articles of a container, one behind the other.
 *
 * @param number which part, counted from 0
 * @param articles its articles, in the order of the file; may be none
 * @param bytesRead how far the parts reach with this one, in bytes of the unpacked content. A last
 *     line that is broken and has no line end yet is not counted, so that reading on from here sees
 *     it whole once it is
 * @param last whether nothing follows
 * @param problems what of this part could not be used
 * @param cut the limit that ended the reading with this part, which is the last then; null where
 *     none did
 */
public record ContainerPart(
    int number,
    List<Article> articles,
    long bytesRead,
    boolean last,
    List<Problem> problems,
    @Nullable Cut cut) {
  /**
   * A limit that ended the reading of a container.
   *
   * @param outcome what becomes of a container that gave no article until then
   * @param reason which limit it was, in words for people
   */
  public record Cut(Outcome outcome, String reason) {}

  /** Copies the lists. */
  public ContainerPart {
    articles = List.copyOf(articles);
    problems = List.copyOf(problems);
  }
}
