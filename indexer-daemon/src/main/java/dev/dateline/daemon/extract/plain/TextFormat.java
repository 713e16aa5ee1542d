package dev.dateline.daemon.extract.plain;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.daemon.extract.news.PlainStory;
import dev.dateline.daemon.extract.text.TextDecoder;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.util.Optional;

/** Plain text and Markdown: one article each. */
public final class TextFormat implements FormatReader {
  /** What plain text is called. */
  public static final String PLAIN = "text/plain";

  /** What Markdown is called. */
  public static final String MARKDOWN = "text/markdown";

  /** What Tika calls Markdown. */
  private static final String MARKDOWN_DETECTED = "text/x-web-markdown";

  /** The most bytes that one character takes in any of the encodings. */
  private static final long WIDEST_CHARACTER = 4;

  /** Makes a reader. */
  public TextFormat() {}

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
    int characters = input.limits().characters();
    Input.Beginning beginning = input.beginning(characters * WIDEST_CHARACTER);
    Optional<String> decoded = TextDecoder.decode(beginning.bytes(), beginning.complete());
    if (decoded.isEmpty()) {
      return new Ending.Failure(Outcome.UNSUPPORTED, "its content is no text");
    }
    String text = decoded.get();
    boolean cut = text.length() > characters;
    ArticleBuilder story = story(cut ? cut(text, characters) : text, input.mediaType());
    Article bare = story.build();
    if (bare.isEmpty()) {
      return Ending.Failure.noText();
    }
    if (cut || !beginning.complete()) {
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

  private static String cut(String text, int characters) {
    int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
    return text.substring(0, end);
  }
}
