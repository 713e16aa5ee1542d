package dev.dateline.daemon.extract.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.article.Provenance;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article, in JSON-LD, meta elements and markup. */
final class PageMetadata {
  private static final Pattern LIST = Pattern.compile("[,;]");
  private static final int MOST_TAGS = 50;

  private final Document page;
  private final MetaTags meta;
  private final JsonNode data;

  PageMetadata(Document page) {
    this.page = page;
    this.meta = new MetaTags(page);
    this.data = StructuredData.article(page).orElse(MissingNode.getInstance());
  }

  /** A builder with all but the text. */
  ArticleBuilder describe(String contentType) {
    Optional<String> publisher = publisher();
    PageDates dates = new PageDates(page, meta, data);
    String url = url();
    return Article.builder()
        .headline(new PageTitle(page, meta, publisher).headline(text("headline")))
        .authors(new PageAuthors(page, meta, data).authors(publisher))
        .publisher(publisher.orElse(null))
        .published(dates.published(url))
        .section(text("articleSection").or(() -> meta.first("article:section")).orElse(null))
        .tags(tags())
        .language(language())
        .provenance(new Provenance(null, url, contentType, dates.modified()));
  }

  private Optional<String> publisher() {
    return meta.first("og:site_name")
        .or(() -> StructuredData.texts(data.path("publisher")).stream().findFirst())
        .or(() -> meta.first("dc.publisher", "dcterms.publisher", "application-name"))
        .map(PageMetadata::plain)
        .filter(name -> !name.isBlank());
  }

  private List<String> tags() {
    List<String> found = new ArrayList<>(meta.all("article:tag"));
    if (found.isEmpty()) {
      found.addAll(StructuredData.texts(data.path("keywords")));
    }
    if (found.isEmpty()) {
      found.addAll(meta.all("news_keywords", "keywords"));
    }
    List<String> tags = new ArrayList<>();
    for (String list : found) {
      for (String tag : LIST.split(list, -1)) {
        String plain = plain(tag);
        if (!plain.isEmpty() && !tags.contains(plain) && tags.size() < MOST_TAGS) {
          tags.add(plain);
        }
      }
    }
    return tags;
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html[lang], html[xml:lang]");
    String declared = html == null ? "" : html.attr("lang").strip();
    String language =
        declared.isEmpty()
            ? text("inLanguage")
                .or(() -> meta.first("og:locale", "content-language", "dc.language", "language"))
                .orElse("")
            : declared;
    String tag = language.replace('_', '-');
    return tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*") ? tag : null;
  }

  private @Nullable String url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String url =
        canonical == null
            ? meta.first("og:url").or(() -> text("url")).orElse("")
            : canonical.attr("href").strip();
    return url.startsWith("http://") || url.startsWith("https://") ? url : null;
  }

  private Optional<String> text(String key) {
    return StructuredData.texts(data.path(key)).stream()
        .map(PageMetadata::plain)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** A text whose entities were written twice, as those of JSON-LD often are. */
  static String plain(String text) {
    String plain = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return Paragraphs.tidy(plain);
  }
}
