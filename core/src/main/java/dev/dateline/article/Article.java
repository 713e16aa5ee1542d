package dev.dateline.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One news article as a reader would describe it, without its identity in an archive.
 *
 * <p>Immutable. Text is kept as it was given, save that blanks at both ends go and halves of
 * surrogate pairs become U+FFFD. Paragraphs of the body are separated by one {@code \n}.
 *
 * @param headline the headline; empty where there is none
 * @param lead the first paragraph of the story; it is also the beginning of {@code body} unless the
 *     source gave it apart; empty where there is none
 * @param body the whole text, paragraphs separated by one {@code \n}, headline not included
 * @param blocks what those paragraphs of the body are that are more than running text, in their
 *     order; plain ones are left out
 * @param credits who wrote and published it, and the dateline
 * @param published when it was published; null where that is not known
 * @param labels section, tags, language and status
 * @param provenance where the text came from
 */
public record Article(
    String headline,
    String lead,
    String body,
    List<Block> blocks,
    Credits credits,
    @Nullable Published published,
    Labels labels,
    Provenance provenance) {

  /**
   * Trims the text and derives the lead from the body where none was given.
   *
   * @throws IllegalArgumentException if blocks are out of order or behind the end of the body
   */
  public Article {
    headline = CleanText.of(headline);
    body = CleanText.of(body);
    lead = lead.isBlank() ? firstParagraph(body) : CleanText.of(lead);
    blocks = blocks.isEmpty() ? List.of() : checked(blocks, body);
    Objects.requireNonNull(credits, "credits");
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(provenance, "provenance");
  }

  /**
   * An article of a headline and a text, nothing else known.
   *
   * @param headline the headline, may be empty
   * @param body the text, may be empty
   * @return the article
   */
  public static Article of(String headline, String body) {
    return builder().headline(headline).body(body).build();
  }

  /**
   * Starts an article of which nothing is known yet.
   *
   * @return a new builder
   */
  public static ArticleBuilder builder() {
    return new ArticleBuilder();
  }

  /**
   * A builder that holds this article's values.
   *
   * @return a new builder
   */
  public ArticleBuilder toBuilder() {
    return new ArticleBuilder()
        .headline(headline)
        .lead(lead)
        .body(body)
        .blocks(blocks)
        .credits(credits)
        .published(published)
        .labels(labels)
        .provenance(provenance);
  }

  /**
   * Whether there is neither headline nor text.
   *
   * @return true where nothing could be found by its words
   */
  public boolean isEmpty() {
    return headline.isEmpty() && body.isEmpty() && lead.isEmpty();
  }

  /**
   * Whether the lead is printed again at the beginning of the body, as it is unless the source gave
   * it apart.
   *
   * @return true where the body holds the lead
   */
  public boolean bodyHoldsLead() {
    return body.startsWith(lead);
  }

  /**
   * What a paragraph of the body is.
   *
   * @param paragraph which one, counted from 0
   * @return its kind; running text where nothing else is said, also behind the end
   */
  public Block.Kind kindOf(int paragraph) {
    for (Block block : blocks) {
      if (block.paragraph() == paragraph) {
        return block.kind();
      }
    }
    return Block.Kind.PARAGRAPH;
  }

  private static String firstParagraph(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end).strip();
  }

  private static List<Block> checked(List<Block> blocks, String body) {
    long paragraphs = body.isEmpty() ? 0 : 1 + body.chars().filter(c -> c == '\n').count();
    int last = -1;
    for (Block block : blocks) {
      if (block.paragraph() <= last) {
        throw new IllegalArgumentException(
            "blocks must be in the order of the body, got paragraph %d after %d"
                .formatted(block.paragraph(), last));
      }
      last = block.paragraph();
    }
    if (last >= paragraphs) {
      throw new IllegalArgumentException(
          "a block says what paragraph %d is, counted from 0, of a body of %d"
              .formatted(last, paragraphs));
    }
    return blocks.stream().filter(block -> block.kind() != Block.Kind.PARAGRAPH).toList();
  }
}
