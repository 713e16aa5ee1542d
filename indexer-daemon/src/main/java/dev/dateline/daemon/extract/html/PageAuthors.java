package dev.dateline.daemon.extract.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.daemon.extract.news.Byline;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote the article of a page. */
final class PageAuthors {
  private static final int MOST_AUTHORS = 20;
  private static final int LONGEST_NAME = 80;

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i).*(?:https?:|www\\.|@|\\.com\\b|\\.html?\\b).*|admin|staff|redaktion|unknown");

  private final Document page;
  private final MetaTags meta;
  private final JsonNode data;

  PageAuthors(Document page, MetaTags meta, JsonNode data) {
    this.page = page;
    this.meta = meta;
    this.data = data;
  }

  /** The names, from the first place that has any. */
  List<String> authors(Optional<String> publisher) {
    List<String> names = clean(StructuredData.texts(data.path("author")), publisher);
    if (names.isEmpty()) {
      names =
          clean(meta.all("author", "parsely-author", "sailthru.author", "dc.creator"), publisher);
    }
    if (names.isEmpty()) {
      names = clean(meta.all("article:author", "byl", "dcterms.creator"), publisher);
    }
    return names.isEmpty() ? clean(marked(), publisher) : names;
  }

  private List<String> marked() {
    List<String> names = new ArrayList<>();
    String places = "[itemprop=author] [itemprop=name], [rel=author], a[href*=/author/]";
    for (Element element : page.select(places)) {
      if (element.text().length() <= LONGEST_NAME && names.size() < 3) {
        names.add(element.text());
      }
    }
    return names;
  }

  private static List<String> clean(List<String> found, Optional<String> publisher) {
    List<String> names = new ArrayList<>();
    for (String text : found) {
      for (String name : Byline.authors(Paragraphs.tidy(PageMetadata.plain(text)))) {
        boolean usable =
            name.length() <= LONGEST_NAME
                && !NO_NAME.matcher(name).matches()
                && !name.equalsIgnoreCase(publisher.orElse(""));
        if (usable && !names.contains(name) && names.size() < MOST_AUTHORS) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
