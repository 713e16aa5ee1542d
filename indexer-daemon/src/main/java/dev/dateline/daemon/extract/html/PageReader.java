package dev.dateline.daemon.extract.html;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.daemon.extract.news.StoryDressing;
import dev.dateline.daemon.extract.text.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the article of a page: what it says of itself, and its main text. */
public final class PageReader {
  /** A tree takes some ten times the memory of its page. */
  static final int MOST_BYTES = 20 * 1024 * 1024;

  private static final int HEAD_BYTES = 64 * 1024;
  private static final Pattern INTERNAL_SUBSET =
      Pattern.compile("<!DOCTYPE[^>\\[]{0,500}\\[[^\\]]*\\]\\s*>", Pattern.CASE_INSENSITIVE);

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
   * @param page its bytes
   * @param complete whether they are all of it
   * @param contentType what it is
   * @return its article
   * @throws IOException if it cannot be parsed
   */
  public Page read(byte[] page, boolean complete, String contentType) throws IOException {
    return read(parse(page, complete), contentType, !complete);
  }

  /**
   * The text of a mail in HTML, which is a story without a page around it.
   *
   * @param html the part of the mail
   * @return its paragraphs; hidden ones, and those of links only, are left out
   */
  public static List<String> messageText(String html) {
    return MainText.ofMessage(Jsoup.parse(html));
  }

  private Page read(Document page, String contentType, boolean cut) {
    ArticleBuilder story = new PageMetadata(page).describe(contentType);
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
  private static Document parse(byte[] page, boolean complete) throws IOException {
    byte[] bytes = withoutEntities(page);
    @Nullable String charset =
        TextDecoder.isUnmistakablyUtf8(bytes, complete) ? StandardCharsets.UTF_8.name() : null;
    Document parsed = Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
    boolean guessed = charset == null && parsed.charset().equals(StandardCharsets.UTF_8);
    boolean ascii = new String(bytes, StandardCharsets.ISO_8859_1).chars().allMatch(c -> c < 128);
    if (!guessed || ascii) {
      return parsed;
    }
    return TextDecoder.decode(bytes, complete).map(Jsoup::parse).orElse(parsed);
  }

  /** A page without the entities that its document type declares: only hostile ones have any. */
  private static byte[] withoutEntities(byte[] page) {
    String head =
        new String(page, 0, Math.min(page.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    Matcher subset = INTERNAL_SUBSET.matcher(head);
    return subset.find() ? Arrays.copyOfRange(page, subset.end(), page.length) : page;
  }
}
