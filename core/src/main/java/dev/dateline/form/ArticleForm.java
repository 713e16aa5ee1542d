package dev.dateline.form;

import dev.dateline.article.Article;
import dev.dateline.article.Block;
import dev.dateline.article.Credits;
import dev.dateline.article.Labels;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as tagged values, in both directions.
 *
 * <p>By default there is no headline, no text, nothing known; the lead is then the first paragraph
 * of the body, as {@link Article} says. Thread-safe.
 */
public final class ArticleForm {
  private static final int NEWEST = 1;

  private static final int VERSION = 1;
  private static final int HEADLINE = 2;

  /** A lead that the body does not begin with. */
  private static final int LEAD = 3;

  /** How long the lead is that the body begins with, in UTF-16 code units. */
  private static final int LEAD_LENGTH = 4;

  private static final int BODY = 5;

  /** Its own tags are the numbers of the kinds; the values are paragraphs, counted from 1. */
  private static final int BLOCKS = 6;

  private static final int CREDITS = 7;
  private static final int PUBLISHED = 8;
  private static final int LABELS = 9;
  private static final int PROVENANCE = 10;

  private static final Credits NO_CREDITS = new Credits(List.of(), null, null);
  private static final Labels NO_LABELS = new Labels(null, List.of(), null);

  private ArticleForm() {}

  /**
   * Writes an article's values.
   *
   * @param out where to
   * @param article the article
   */
  public static void write(FormWriter out, Article article) {
    out.number(VERSION, NEWEST);
    out.text(HEADLINE, article.headline());
    if (article.bodyHoldsLead()) {
      out.number(LEAD_LENGTH, article.lead().length());
    } else {
      out.text(LEAD, article.lead());
    }
    out.text(BODY, article.body());
    if (!article.blocks().isEmpty()) {
      out.message(BLOCKS, article.blocks(), ArticleForm::writeBlocks);
    }
    out.part(CREDITS, article.credits(), CreditsForm::write);
    out.message(PUBLISHED, article.published(), TimeForm::write);
    out.part(LABELS, article.labels(), LabelsForm::write);
    out.part(PROVENANCE, article.provenance(), ProvenanceForm::write);
  }

  /**
   * Reads an article's values.
   *
   * @param in all of them, and nothing else
   * @return the article
   * @throws NewerFormException if only a newer program can read it
   * @throws FormException if they are damaged
   */
  public static Article read(FormReader in) throws FormException {
    try {
      return article(in);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new FormException("an article with a value that none has: " + e.getMessage(), e);
    }
  }

  private static Article article(FormReader in) throws FormException {
    String headline = "";
    String lead = "";
    int leadLength = 0;
    String body = "";
    List<Block> blocks = List.of();
    Credits credits = NO_CREDITS;
    @Nullable Published published = null;
    Labels labels = NO_LABELS;
    Provenance provenance = Provenance.UNKNOWN;
    while (in.next()) {
      switch (in.tag()) {
        case VERSION -> check(in.number());
        case HEADLINE -> headline = in.text();
        case LEAD -> lead = in.text();
        case LEAD_LENGTH -> leadLength = in.count();
        case BODY -> body = in.text();
        case BLOCKS -> blocks = readBlocks(in.message());
        case CREDITS -> credits = CreditsForm.read(in.message());
        case PUBLISHED -> published = TimeForm.read(in.message());
        case LABELS -> labels = LabelsForm.read(in.message());
        case PROVENANCE -> provenance = ProvenanceForm.read(in.message());
        default -> {} // of a newer program
      }
    }
    if (leadLength > body.length()) {
      throw new FormException(
          "the lead has %d characters, and the body %d".formatted(leadLength, body.length()));
    }
    return new Article(
        headline,
        leadLength > 0 ? body.substring(0, leadLength) : lead,
        body,
        blocks,
        credits,
        published,
        labels,
        provenance);
  }

  private static void check(long version) throws FormException {
    if (version > NEWEST) {
      throw new NewerFormException("an article", version, NEWEST);
    }
  }

  private static void writeBlocks(FormWriter out, List<Block> blocks) {
    for (Block block : blocks) {
      out.number(Choices.KINDS.number(block.kind()), 1L + block.paragraph());
    }
  }

  /** A kind of a newer program is running text. */
  private static List<Block> readBlocks(FormReader in) throws FormException {
    List<Block> blocks = new ArrayList<>();
    while (in.next()) {
      blocks.add(new Block(in.count() - 1, Choices.KINDS.value(in.tag())));
    }
    return blocks;
  }
}
