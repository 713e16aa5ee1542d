package dev.dateline.daemon.extract.news;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds an article of named values, such as the keys of an object or the columns of a table, in
 * whatever order they come.
 *
 * <p>Of {@code headline} and {@code title}, {@code body} and {@code text}, {@code published} and
 * {@code date}, the first named counts where both are there. Unknown names are passed over. For one
 * article and one thread.
 */
public final class NamedStory {
  private final ArticleBuilder article = Article.builder();
  private final List<String> complaints = new ArrayList<>();
  private String headline = "";
  private String title = "";
  private String body = "";
  private String text = "";
  private @Nullable String published;
  private @Nullable String date;
  private @Nullable String id;
  private @Nullable String url;

  /** An article of which nothing is known yet. */
  public NamedStory() {}

  /** What a name stands for. */
  public enum Kind {
    /** One text. */
    TEXT,
    /** Texts, or one that holds them all. */
    LIST,
    /** Nothing of an article. */
    UNKNOWN
  }

  /**
   * What the articles of a source gave.
   *
   * @param article the article; it is empty where no value had text
   * @param complaints what could not be used, in words for people
   */
  public record Told(Article article, List<String> complaints) {}

  /**
   * What a name stands for.
   *
   * @param name a name, in small letters
   * @return its kind
   */
  public static Kind kind(String name) {
    return switch (name) {
      case "headline",
          "title",
          "body",
          "text",
          "lead",
          "published",
          "date",
          "id",
          "url",
          "publisher",
          "section",
          "language" ->
          Kind.TEXT;
      case "tags", "authors" -> Kind.LIST;
      default -> Kind.UNKNOWN;
    };
  }

  /**
   * Takes a text.
   *
   * @param name what it is; a name of kind {@link Kind#TEXT}
   * @param value the text
   */
  public void text(String name, String value) {
    switch (name) {
      case "headline" -> headline = value;
      case "title" -> title = value;
      case "body" -> body = value;
      case "text" -> text = value;
      case "lead" -> article.lead(Paragraphs.tidy(value));
      case "published" -> published = value;
      case "date" -> date = value;
      case "id" -> id = value;
      case "url" -> url = value;
      case "publisher" -> article.publisher(value);
      case "section" -> article.section(value);
      case "language" -> article.language(value);
      default -> throw new IllegalArgumentException("no text is named " + name);
    }
  }

  /**
   * Takes texts.
   *
   * @param name what they are; a name of kind {@link Kind#LIST}
   * @param values the texts
   */
  public void texts(String name, List<String> values) {
    switch (name) {
      case "tags" -> article.tags(values);
      case "authors" -> article.authors(values);
      default -> throw new IllegalArgumentException("no list is named " + name);
    }
  }

  /**
   * Says that a value could not be used.
   *
   * @param reason why, in words for people
   */
  public void complain(String reason) {
    complaints.add(reason);
  }

  /**
   * Puts the article together.
   *
   * @param contentType the media type of what holds it
   * @return the article, and what could not be used of it
   */
  public Told finish(String contentType) {
    String printed = published == null || published.isBlank() ? date : published;
    if (printed != null && !printed.isBlank()) {
      Published.parse(printed, Origin.METADATA)
          .ifPresentOrElse(
              article::published,
              () -> complaints.add("not a date: \"%s\"".formatted(shortened(printed))));
    }
    Article read =
        article
            .headline(Paragraphs.tidy(headline.isBlank() ? title : headline))
            .body(String.join("\n", Paragraphs.of(body.isBlank() ? text : body, line -> false)))
            .provenance(new Provenance(id, url, contentType, null))
            .build();
    return new Told(read, List.copyOf(complaints));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
