package dev.dateline.daemon.extract.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dateline.daemon.extract.news.Byline;
import dev.dateline.daemon.extract.news.NamedStory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one object with the keys of an article; unknown keys are passed over. */
final class JsonArticle {
  private final NamedStory story = new NamedStory();

  private JsonArticle() {}

  /**
   * Reads an object.
   *
   * @param json the factory
   * @param line a whole JSON text
   * @return the article, and what of it could not be used
   * @throws IOException if the text is no object; the message is for people
   */
  static NamedStory.Told read(JsonFactory json, String line) throws IOException {
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
    return reader.story.finish("application/json");
  }

  private void take(String key, JsonParser parser) throws IOException {
    switch (NamedStory.kind(key)) {
      case TEXT -> story.text(key, text(key, parser));
      case LIST -> story.texts(key, key.equals("authors") ? authors(parser) : texts(key, parser));
      case UNKNOWN -> parser.skipChildren();
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
    story.complain("\"%s\" is not text".formatted(key));
    return "";
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
