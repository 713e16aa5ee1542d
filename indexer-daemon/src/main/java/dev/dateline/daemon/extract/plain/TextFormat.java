package dev.dateline.daemon.extract.plain;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.daemon.extract.news.PlainStory;
import dev.dateline.daemon.extract.text.TextBeginning;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Plain text and Markdown: one article each. */
public final class TextFormat implements FormatReader {
  /** What plain text is called. */
  public static final String PLAIN = "text/plain";

  /** What Markdown is called. */
  public static final String MARKDOWN = "text/markdown";

  /** What Tika calls Markdown. */
  private static final String MARKDOWN_DETECTED = "text/x-web-markdown";

  /** Makes a reader. */
  public TextFormat() {}

  /**
   * Whether a file is called a plain text.
   *
   * @param name its name or path
   * @return true for {@code .txt} and {@code .text}
   */
  public static boolean isPlain(String name) {
    return endsIn(name, ".txt", ".text");
  }

  /**
   * Whether a file is called Markdown.
   *
   * @param name its name or path
   * @return true for {@code .md} and {@code .markdown}
   */
  public static boolean isMarkdown(String name) {
    return endsIn(name, ".md", ".markdown");
  }

  private static boolean endsIn(String name, String... endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(endings).anyMatch(lower::endsWith);
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean takes(String mediaType) {
    return mediaType.equals(PLAIN)
        || mediaType.equals(MARKDOWN)
        || mediaType.equals(MARKDOWN_DETECTED);
  }

  @Override
  public Ending read(Input input, Sink sink) throws IOException {
    Optional<TextBeginning> found = TextBeginning.of(input);
    if (found.isEmpty()) {
      return new Ending.Failure(Outcome.UNSUPPORTED, "its content is no text");
    }
    TextBeginning beginning = found.get();
    ArticleBuilder story = story(beginning.text(), input.mediaType());
    Article bare = story.build();
    if (bare.isEmpty()) {
      return Ending.Failure.noText();
    }
    if (beginning.cut()) {
      sink.truncated();
    }
    String contentType = input.mediaType().startsWith(PLAIN) ? PLAIN : MARKDOWN;
    story.provenance(bare.provenance().withContentType(contentType));
    sink.mediaType(contentType);
    sink.article(story.build(), Place.NONE);
    return Ending.Done.WHOLE;
  }

  private static ArticleBuilder story(String text, String mediaType) {
    return mediaType.startsWith(PLAIN) ? PlainStory.plain(text) : PlainStory.markdown(text);
  }
}
