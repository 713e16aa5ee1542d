package dev.dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects an article's values; not thread-safe. */
public final class ArticleBuilder {
  private String headline = "";
  private String lead = "";
  private String body = "";
  private List<Block> blocks = List.of();
  private List<String> authors = List.of();
  private @Nullable String publisher;
  private @Nullable Dateline dateline;
  private @Nullable Published published;
  private @Nullable String section;
  private List<String> tags = List.of();
  private @Nullable String language;
  private @Nullable DetectedLanguage detectedLanguage;
  private PublicationStatus status = PublicationStatus.USABLE;
  private Provenance provenance = Provenance.UNKNOWN;

  ArticleBuilder() {}

  /**
   * Sets the headline.
   *
   * @param value the headline, may be empty
   * @return this
   */
  public ArticleBuilder headline(String value) {
    headline = value;
    return this;
  }

  /**
   * Sets the lead, where it is known apart from the body.
   *
   * @param value the first paragraph; empty to take the body's
   * @return this
   */
  public ArticleBuilder lead(String value) {
    lead = value;
    return this;
  }

  /**
   * Sets the whole text, whose paragraphs are all running text until {@link #blocks} says more.
   *
   * @param value paragraphs separated by line ends, may be empty
   * @return this
   */
  public ArticleBuilder body(String value) {
    body = value;
    blocks = List.of();
    return this;
  }

  /**
   * Says what single paragraphs of the body are, which is set before.
   *
   * @param value those that are more than running text, in their order
   * @return this
   */
  public ArticleBuilder blocks(List<Block> value) {
    blocks = value;
    return this;
  }

  /**
   * Sets the authors.
   *
   * @param value their names in the order of the byline
   * @return this
   */
  public ArticleBuilder authors(List<String> value) {
    authors = value;
    return this;
  }

  /**
   * Sets the publisher.
   *
   * @param value its name; null where it is not known
   * @return this
   */
  public ArticleBuilder publisher(@Nullable String value) {
    publisher = value;
    return this;
  }

  /**
   * Sets the dateline.
   *
   * @param value place, date and agency as printed; null where there is none
   * @return this
   */
  public ArticleBuilder dateline(@Nullable Dateline value) {
    dateline = value;
    return this;
  }

  /**
   * Sets when it was published.
   *
   * @param value the time; null where it is not known
   * @return this
   */
  public ArticleBuilder published(@Nullable Published value) {
    published = value;
    return this;
  }

  /**
   * Sets the section.
   *
   * @param value such as {@code World}; null where it is not known
   * @return this
   */
  public ArticleBuilder section(@Nullable String value) {
    section = value;
    return this;
  }

  /**
   * Sets the tags.
   *
   * @param value keywords in the order of the source
   * @return this
   */
  public ArticleBuilder tags(List<String> value) {
    tags = value;
    return this;
  }

  /**
   * Sets the language that the source says.
   *
   * @param value a BCP 47 tag such as {@code en}; null where it is not known
   * @return this
   */
  public ArticleBuilder language(@Nullable String value) {
    language = value;
    return this;
  }

  /**
   * Sets the language that was found in the text.
   *
   * @param value the language; null where nobody looked
   * @return this
   */
  public ArticleBuilder detectedLanguage(@Nullable DetectedLanguage value) {
    detectedLanguage = value;
    return this;
  }

  /**
   * Sets whether it may be used.
   *
   * @param value the status
   * @return this
   */
  public ArticleBuilder status(PublicationStatus value) {
    status = value;
    return this;
  }

  /**
   * Sets authors, publisher and dateline together.
   *
   * @param value the credits
   * @return this
   */
  public ArticleBuilder credits(Credits value) {
    return authors(value.authors()).publisher(value.publisher()).dateline(value.dateline());
  }

  /**
   * Sets section, tags, languages and status together.
   *
   * @param value the labels
   * @return this
   */
  public ArticleBuilder labels(Labels value) {
    return section(value.section())
        .tags(value.tags())
        .language(value.declaredLanguage())
        .detectedLanguage(value.detectedLanguage())
        .status(value.status());
  }

  /**
   * Sets where the text came from.
   *
   * @param value the provenance
   * @return this
   */
  public ArticleBuilder provenance(Provenance value) {
    provenance = value;
    return this;
  }

  /** {@return the headline so far, empty where none is set} */
  public String headline() {
    return headline;
  }

  /** {@return the body so far, empty where none is set} */
  public String body() {
    return body;
  }

  /** {@return authors, publisher and dateline so far} */
  public Credits credits() {
    return new Credits(authors, publisher, dateline);
  }

  /** {@return when it was published, so far; null where none is set} */
  public @Nullable Published published() {
    return published;
  }

  /**
   * Makes the article.
   *
   * @return a new article
   */
  public Article build() {
    return new Article(
        headline,
        lead,
        body,
        blocks,
        credits(),
        published,
        new Labels(section, tags, language, detectedLanguage, status),
        provenance);
  }
}
