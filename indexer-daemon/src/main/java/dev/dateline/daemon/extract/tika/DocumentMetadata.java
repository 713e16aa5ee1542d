package dev.dateline.daemon.extract.tika;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import dev.dateline.daemon.extract.news.Byline;
import dev.dateline.daemon.extract.news.StoryDressing;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** Turns a document's own properties and its paragraphs into an article. */
final class DocumentMetadata {
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|ohne titel|sans titre|(?:microsoft"
              + " )?(?:word|powerpoint|excel)\\b.*|document ?\\d*|slide"
              + " \\d+|.*\\.(?:docx?|odt|rtf|pdf|indd|qxp|txt|html?|pptx?|xlsx?)");

  private final Metadata metadata;
  private final String contentType;

  DocumentMetadata(Metadata metadata, String contentType) {
    this.metadata = metadata;
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  Article article(List<String> paragraphs) {
    ArticleBuilder story = Article.builder();
    story.headline(title());
    story.authors(authors());
    story.publisher(first("dc:publisher", "extended-properties:Company"));
    story.language(first("dc:language", "language", "Content-Language"));
    story.tags(tags());
    story.provenance(new Provenance(first("dc:identifier"), null, contentType, modified()));
    StoryDressing.dress(story, paragraphs);
    made().filter(made -> isBetter(made, story.published())).ifPresent(story::published);
    return story.build();
  }

  private String title() {
    String title = Paragraphs.tidy(Optional.ofNullable(first("dc:title")).orElse(""));
    boolean sensible =
        title.length() >= 4
            && title.length() <= StoryDressing.LONGEST_HEADLINE
            && title.codePoints().anyMatch(Character::isLetter)
            && !NO_TITLE.matcher(title).matches();
    return sensible ? title : "";
  }

  private List<String> authors() {
    List<String> authors = new ArrayList<>();
    for (String creator : metadata.getValues(TikaCoreProperties.CREATOR)) {
      for (String name : Byline.authors(creator)) {
        if (!authors.contains(name)) {
          authors.add(name);
        }
      }
    }
    return authors;
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (String subject : metadata.getValues(TikaCoreProperties.SUBJECT)) {
      for (String tag : Pattern.compile("[,;]").split(subject, -1)) {
        if (!tag.isBlank() && !tags.contains(tag.strip())) {
          tags.add(tag.strip());
        }
      }
    }
    return tags;
  }

  private Optional<Published> made() {
    return Optional.ofNullable(first("dcterms:created", "dc:date", "pdf:docinfo:created"))
        .flatMap(created -> Published.parse(created, Origin.METADATA));
  }

  private @Nullable Published modified() {
    return Optional.ofNullable(first("dcterms:modified"))
        .flatMap(changed -> Published.parse(changed, Origin.METADATA))
        .orElse(null);
  }

  /**
   * A document tells when it was made, which is not when a story was published if another day is
   * printed in it; the same day with a time is better than without.
   */
  private static boolean isBetter(Published made, @Nullable Published printed) {
    if (printed == null || printed.precision().compareTo(Precision.DAY) < 0) {
      return true;
    }
    return printed.precision() == Precision.DAY
        && made.start().toLocalDate().equals(printed.start().toLocalDate());
  }

  private @Nullable String first(String... names) {
    for (String name : names) {
      String value = metadata.get(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
