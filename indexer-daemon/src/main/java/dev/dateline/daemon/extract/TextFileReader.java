package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.daemon.extract.news.PlainStory;
import dev.dateline.daemon.extract.text.TextDecoder;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads text files, plain or Markdown, up to a number of characters. */
final class TextFileReader {
  /** The most bytes that one character takes in any of the encodings. */
  private static final int WIDEST_CHARACTER = 4;

  private final int characters;

  TextFileReader(int characters) {
    this.characters = characters;
  }

  /** Reads a file; empty where its content is no text. */
  Optional<Extraction> read(Path file, boolean markdown) throws IOException {
    int most = (int) Math.min(Integer.MAX_VALUE - 8, characters * (long) WIDEST_CHARACTER);
    byte[] bytes;
    boolean complete;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(most);
      complete = in.read() < 0;
    }
    return read(bytes, complete, markdown);
  }

  /**
   * Reads the beginning of a file, or all of it where it is complete; empty where it is no text.
   */
  Optional<Extraction> read(byte[] bytes, boolean complete, boolean markdown) {
    Optional<String> decoded = TextDecoder.decode(bytes, complete);
    if (decoded.isEmpty()) {
      return Optional.empty();
    }
    String text = decoded.get();
    boolean truncated = !complete || text.length() > characters;
    return Optional.of(
        extraction(text.length() > characters ? cut(text) : text, markdown, truncated));
  }

  private Extraction extraction(String text, boolean markdown, boolean truncated) {
    String contentType = markdown ? "text/markdown" : "text/plain";
    ArticleBuilder story = markdown ? PlainStory.markdown(text) : PlainStory.plain(text);
    Article bare = story.build();
    if (bare.isEmpty()) {
      return new Extraction.Failed(Outcome.EMPTY, "it holds no text", contentType);
    }
    story.provenance(bare.provenance().withContentType(contentType));
    return new Extraction.Extracted(contentType, List.of(story.build()), truncated, List.of());
  }

  private String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
    return text.substring(0, end);
  }
}
