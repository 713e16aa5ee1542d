package dev.dateline.daemon.extract.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article among the JSON-LD objects of a page. */
final class StructuredData {
  private static final int MOST_NODES = 5_000;

  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*(?://)?\\s*(?:<!\\[CDATA\\[|<!--)|(?://)?\\s*(?:\\]\\]>|-->)\\s*;?\\s*$");

  private static final Pattern ARTICLE_TYPE =
      Pattern.compile("(?:.*/)?(?:\\w*Article|\\w*BlogPosting|Report|Review)");

  private static final Set<String> ELSEWHERE =
      Set.of("itemListElement", "hasPart", "isBasedOn", "citation", "mentions", "liveBlogUpdate");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private StructuredData() {}

  /** The object that describes the page's article: of several the one with most of a story. */
  static Optional<JsonNode> article(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(script.data(), articles);
    }
    Optional<JsonNode> best = Optional.empty();
    int most = 0;
    for (JsonNode article : articles) {
      int worth = worth(article);
      if (worth > most) {
        most = worth;
        best = Optional.of(article);
      }
    }
    return best;
  }

  private static void collect(String data, List<JsonNode> articles) {
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(JSON.readTree(WRAPPING.matcher(data).replaceAll("")));
    } catch (JsonProcessingException e) {
      return; // broken data of a page says nothing; its text is still there
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.removeFirst();
      if (isArticle(node)) {
        articles.add(node);
      }
      if (node.isArray()) {
        node.forEach(open::addLast);
      } else if (node.isObject()) {
        node.properties().stream()
            .filter(entry -> !ELSEWHERE.contains(entry.getKey()))
            .forEach(entry -> open.addLast(entry.getValue()));
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    for (String type : texts(node.path("@type"))) {
      if (ARTICLE_TYPE.matcher(type).matches()) {
        return true;
      }
    }
    return false;
  }

  private static int worth(JsonNode article) {
    int worth = 1;
    for (String key : new String[] {"headline", "datePublished", "author", "articleBody"}) {
      worth += article.hasNonNull(key) ? 1 : 0;
    }
    return worth;
  }

  /** All texts of a value: itself, the elements of a list, the names of objects. */
  static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual()) {
      texts.add(value.asText());
    } else if (value.isArray()) {
      value.forEach(element -> texts.addAll(element.isArray() ? List.of() : texts(element)));
    } else if (value.isObject()) {
      texts.addAll(value.path("name").isObject() ? List.of() : texts(value.path("name")));
    }
    return texts;
  }
}
