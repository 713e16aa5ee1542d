package dev.dateline.article;

import java.util.ArrayList;
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
 * @param credits who wrote and published it, and the dateline
 * @param published when it was published; null where that is not known
 * @param labels section, tags and language
 * @param provenance where the text came from
 */
public record Article(
    String headline,
    String lead,
    String body,
    Credits credits,
    @Nullable Published published,
    Labels labels,
    Provenance provenance) {

  /** Trims the text and derives the lead from the body where none was given. */
  public Article {
    headline = wellFormed(headline).strip();
    body = wellFormed(body).strip();
    lead = lead.isBlank() ? firstParagraph(body) : wellFormed(lead).strip();
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
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder that holds this article's values.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder()
        .headline(headline)
        .lead(lead)
        .body(body)
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

  private static String firstParagraph(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end).strip();
  }

  /** Collects an article's values; not thread-safe. */
  public static final class Builder {
    private String headline = "";
    private String lead = "";
    private String body = "";
    private List<String> authors = List.of();
    private @Nullable String publisher;
    private @Nullable Dateline dateline;
    private @Nullable Published published;
    private @Nullable String section;
    private List<String> tags = List.of();
    private @Nullable String language;
    private Provenance provenance = Provenance.UNKNOWN;

    private Builder() {}

    /**
     * Sets the headline.
     *
     * @param value the headline, may be empty
     * @return this
     */
    public Builder headline(String value) {
      headline = value;
      return this;
    }

    /**
     * Sets the lead, where it is known apart from the body.
     *
     * @param value the first paragraph; empty to take the body's
     * @return this
     */
    public Builder lead(String value) {
      lead = value;
      return this;
    }

    /**
     * Sets the whole text.
     *
     * @param value paragraphs separated by line ends, may be empty
     * @return this
     */
    public Builder body(String value) {
      body = value;
      return this;
    }

    /**
     * Sets the authors.
     *
     * @param value their names in the order of the byline
     * @return this
     */
    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    /**
     * Sets the publisher.
     *
     * @param value its name; null where it is not known
     * @return this
     */
    public Builder publisher(@Nullable String value) {
      publisher = value;
      return this;
    }

    /**
     * Sets the dateline.
     *
     * @param value place, date and agency as printed; null where there is none
     * @return this
     */
    public Builder dateline(@Nullable Dateline value) {
      dateline = value;
      return this;
    }

    /**
     * Sets when it was published.
     *
     * @param value the time; null where it is not known
     * @return this
     */
    public Builder published(@Nullable Published value) {
      published = value;
      return this;
    }

    /**
     * Sets the section.
     *
     * @param value such as {@code World}; null where it is not known
     * @return this
     */
    public Builder section(@Nullable String value) {
      section = value;
      return this;
    }

    /**
     * Sets the tags.
     *
     * @param value keywords in the order of the source
     * @return this
     */
    public Builder tags(List<String> value) {
      tags = value;
      return this;
    }

    /**
     * Sets the language.
     *
     * @param value a BCP 47 tag such as {@code en}; null where it is not known
     * @return this
     */
    public Builder language(@Nullable String value) {
      language = value;
      return this;
    }

    /**
     * Sets authors, publisher and dateline together.
     *
     * @param value the credits
     * @return this
     */
    public Builder credits(Credits value) {
      return authors(value.authors()).publisher(value.publisher()).dateline(value.dateline());
    }

    /**
     * Sets section, tags and language together.
     *
     * @param value the labels
     * @return this
     */
    public Builder labels(Labels value) {
      return section(value.section()).tags(value.tags()).language(value.language());
    }

    /**
     * Sets where the text came from.
     *
     * @param value the provenance
     * @return this
     */
    public Builder provenance(Provenance value) {
      provenance = value;
      return this;
    }

    /**
     * The headline so far.
     *
     * @return the headline, empty where none is set
     */
    public String headline() {
      return headline;
    }

    /**
     * The text so far.
     *
     * @return the body, empty where none is set
     */
    public String body() {
      return body;
    }

    /**
     * The credits so far.
     *
     * @return authors, publisher and dateline
     */
    public Credits credits() {
      return new Credits(authors, publisher, dateline);
    }

    /**
     * When it was published, so far.
     *
     * @return the time; null where none is set
     */
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
          credits(),
          published,
          new Labels(section, tags, language),
          provenance);
    }
  }

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
      authors = withoutBlanks(authors);
      publisher = blankToNull(publisher);
    }
  }

  /**
   * How the source files an article.
   *
   * @param section such as {@code World}; null where it is not known
   * @param tags keywords, in the order of the source; blank ones are left out
   * @param language a BCP 47 tag such as {@code en}; null where it is not known
   */
  public record Labels(@Nullable String section, List<String> tags, @Nullable String language) {
    /** Copies the list and drops what is blank. */
    public Labels {
      section = blankToNull(section);
      tags = withoutBlanks(tags);
      language = blankToNull(language);
    }
  }

  /**
   * Where an article's text came from.
   *
   * @param sourceId the identifier that the item itself carries (guid, Message-ID, {@code id});
   *     null where its format has none
   * @param url the address at which it was published; null where it is not known
   * @param contentType the media type of the file or item it was read from; null where it is not
   *     known
   * @param modified when the source says it was last changed; null where it does not
   */
  public record Provenance(
      @Nullable String sourceId,
      @Nullable String url,
      @Nullable String contentType,
      @Nullable Published modified) {
    /** Nothing known. */
    public static final Provenance UNKNOWN = new Provenance(null, null, null, null);

    /** Drops what is blank. */
    public Provenance {
      sourceId = blankToNull(sourceId);
      url = blankToNull(url);
      contentType = blankToNull(contentType);
    }
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : wellFormed(value).strip();
  }

  /** Storage is UTF-8, which has no halves of surrogate pairs: U+FFFD stands for each. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static List<String> withoutBlanks(List<String> values) {
    List<String> kept = new ArrayList<>(values.size());
    for (String value : values) {
      if (!value.isBlank()) {
        kept.add(wellFormed(value).strip());
      }
    }
    return List.copyOf(kept);
  }
}
