package dev.dateline.daemon.extract.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.daemon.extract.news.Byline;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object with the keys of an article, in whatever order they come.
 *
 * <p>Of {@code headline} and {@code title}, {@code body} and {@code text}, {@code published} and
 * {@code date}, the first named counts where both are there. Unknown keys are passed over.
 */
final class JsonArticle {
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

  private JsonArticle() {}

  /**
   * What a line gave.
   *
   * @param article the article; it is empty where the object has no text
   * @param complaints what of it could not be used
   */
  record Parsed(Article article, List<String> complaints) {}

  /**
   * Reads an object.
   *
   * @param json the factory
   * @param line a whole JSON text
   * @return the article
   * @throws IOException if the text is no object; the message is for people
   */
  static Parsed read(JsonFactory json, String line) throws IOException {
    JsonArticle reader = new JsonArticle();
    try (JsonParser parser = json.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        reader.take(key, parser);
      }
      if (parser.nextToken() != null) {
        throw new IOException("more than one JSON value");
      }
    }
    return reader.finish();
  }

  private void take(String key, JsonParser parser) throws IOException {
    switch (key) {
      case "headline" -> headline = text(key, parser);
      case "title" -> title = text(key, parser);
      case "body" -> body = text(key, parser);
      case "text" -> text = text(key, parser);
      case "lead" -> article.lead(joined(text(key, parser)));
      case "published" -> published = text(key, parser);
      case "date" -> date = text(key, parser);
      case "id" -> id = text(key, parser);
      case "url" -> url = text(key, parser);
      case "publisher" -> article.publisher(text(key, parser));
      case "section" -> article.section(text(key, parser));
      case "language" -> article.language(text(key, parser));
      case "tags" -> article.tags(texts(key, parser));
      case "authors" -> article.authors(authors(parser));
      default -> parser.skipChildren();
    }
  }

  private List<String> authors(JsonParser parser) throws IOException {
    boolean list = parser.currentToken() == JsonToken.START_ARRAY;
    List<String> names = texts("authors", parser);
    return list || names.isEmpty() ? names : Byline.authors(names.getFirst());
  }

  private List<String> texts(String key, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      String only = text(key, parser);
      return only.isBlank() ? List.of() : List.of(only);
    }
    List<String> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(text(key, parser));
    }
    return values;
  }

  private String text(String key, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (token.isScalarValue()) {
      return wellFormed(parser.getText());
    }
    parser.skipChildren();
    complaints.add("\"%s\" is not text".formatted(key));
    return "";
  }

  private Parsed finish() {
    String printed = published == null || published.isBlank() ? date : published;
    if (printed != null && !printed.isBlank()) {
      Published.parse(printed, Origin.METADATA)
          .ifPresentOrElse(
              article::published,
              () -> complaints.add("not a date: \"%s\"".formatted(shortened(printed))));
    }
    Article read =
        article
            .headline(joined(headline.isBlank() ? title : headline))
            .body(String.join("\n", Paragraphs.of(body.isBlank() ? text : body, line -> false)))
            .provenance(new Provenance(id, url, "application/json", null))
            .build();
    return new Parsed(read, List.copyOf(complaints));
  }

  private static String joined(String text) {
    return Paragraphs.tidy(text);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  /** A text without halves of surrogate pairs, which no encoding can write. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
