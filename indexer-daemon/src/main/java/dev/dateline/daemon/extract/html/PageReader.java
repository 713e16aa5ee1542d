package dev.dateline.daemon.extract.html;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.news.StoryDressing;
import dev.dateline.daemon.extract.text.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the article of a page: what it says of itself, and its main text. */
public final class PageReader {
  /** A tree takes some ten times the memory of its page. */
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final int characters;

  /**
   * Makes a reader.
   *
   * @param characters the most characters of text
   */
  public PageReader(int characters) {
    this.characters = characters;
  }

  /**
   * A page as read.
   *
   * @param article its article; empty where it holds no text
   * @param truncated whether a limit cut it
   */
  public record Page(Article article, boolean truncated) {}

  /**
   * Reads a page.
   *
   * @param file the file
   * @param contentType what it is
   * @return its article
   * @throws IOException if the file cannot be read
   */
  public Page read(Path file, String contentType) throws IOException {
    byte[] bytes;
    boolean complete;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES);
      complete = in.read() < 0;
    }
    return read(parse(bytes, complete), contentType, !complete);
  }

  private Page read(Document page, String contentType, boolean cut) {
    Article.Builder story = new PageMetadata(page).describe(contentType);
    List<String> paragraphs = new ArrayList<>();
    int left = characters;
    boolean full = false;
    for (String paragraph : MainText.of(page)) {
      full |= paragraph.length() > left;
      if (!full) {
        paragraphs.add(paragraph);
        left -= paragraph.length();
      }
    }
    StoryDressing.dress(story, paragraphs);
    return new Page(story.build(), cut || full);
  }

  /**
   * Parses in the encoding that the bytes show: pages that declare another than they have are
   * common, and bytes that are UTF-8 by chance are not.
   */
  private static Document parse(byte[] bytes, boolean complete) throws IOException {
    @Nullable String charset =
        TextDecoder.isUnmistakablyUtf8(bytes, complete) ? StandardCharsets.UTF_8.name() : null;
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
    boolean guessed = charset == null && page.charset().equals(StandardCharsets.UTF_8);
    boolean ascii = new String(bytes, StandardCharsets.ISO_8859_1).chars().allMatch(c -> c < 128);
    if (!guessed || ascii) {
      return page;
    }
    return TextDecoder.decode(bytes, complete).map(Jsoup::parse).orElse(page);
  }
}
