package dev.dateline.daemon.extract.news;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.daemon.extract.text.FrontMatter;
import dev.dateline.daemon.extract.text.Markdown;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A story in a text file, plain or with Markdown's marks. */
public final class PlainStory {
  private PlainStory() {}

  /**
   * Reads a plain text.
   *
   * @param text all of it
   * @return a builder that holds all that was found
   */
  public static ArticleBuilder plain(String text) {
    List<String> paragraphs = Paragraphs.of(text, StoryDressing::standsAlone);
    return StoryDressing.dress(Article.builder(), paragraphs);
  }

  /**
   * Reads a text with Markdown's marks and perhaps front matter.
   *
   * @param text all of it
   * @return a builder that holds all that was found
   */
  public static ArticleBuilder markdown(String text) {
    FrontMatter matter = FrontMatter.read(text);
    Markdown.Page page = Markdown.read(matter.rest());
    ArticleBuilder story = Article.builder();
    String title = matter.first("title", "headline").orElse("");
    List<String> paragraphs = new ArrayList<>(page.paragraphs());
    if (title.isEmpty()) {
      title = page.heading();
    } else if (!page.heading().isEmpty()) {
      paragraphs.addFirst(page.heading()); // the dressing drops it where it repeats the title
    }
    story.headline(title);
    label(story, matter);
    return StoryDressing.dress(story, paragraphs);
  }

  private static void label(ArticleBuilder story, FrontMatter matter) {
    List<String> authors = new ArrayList<>();
    for (String author : matter.all("author", "authors", "byline", "by", "creator")) {
      authors.addAll(Byline.authors(author));
    }
    story.authors(authors);
    story.publisher(matter.first("publisher", "source", "publication", "site").orElse(null));
    story.section(matter.first("section", "category", "categories").orElse(null));
    story.tags(matter.all("tags", "keywords", "topics"));
    story.language(matter.first("language", "lang").orElse(null));
    matter
        .first("date", "published", "pubdate", "publishdate", "published_at", "datepublished")
        .ifPresent(date ->
            Published.parse(date, Origin.METADATA)
                .or(() -> printed(date))
                .ifPresent(story::published));
    String url = matter.first("url", "link", "permalink", "canonical").orElse(null);
    String id = matter.first("id", "guid").orElse(null);
    story.provenance(new Provenance(id, url, null, null));
  }

  private static Optional<Published> printed(String date) {
    return PrintedDate.parse(date)
        .flatMap(PrintedDate::published)
        .map(found -> PrintedDate.withOrigin(found, Origin.METADATA));
  }
}
