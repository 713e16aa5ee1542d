package dev.dateline.daemon.extract.html;

import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code <meta>} elements of a page by their names, whichever attribute holds the name. */
final class MetaTags {
  private final Map<String, List<String>> values = new HashMap<>();

  MetaTags(Document page) {
    for (Element meta : page.select("meta[content]")) {
      String content = Paragraphs.tidy(meta.attr("content"));
      for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          values.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  /** All values of the first of the names that has any. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  Optional<String> first(String... names) {
    return all(names).stream().findFirst();
  }
}
