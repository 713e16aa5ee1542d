package dev.dateline.cli.print;

import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import java.io.IOException;
import java.io.Writer;

/** Writes whole articles in one format, in the order of their file. */
public interface ArticlePrinter {
  /**
   * Comes once, before the articles.
   *
   * @param file the file that holds them
   * @throws IOException if the output cannot be written
   */
  void begin(FileRecord file) throws IOException;

  /**
   * Writes one article.
   *
   * @param article the article
   * @throws IOException if the output cannot be written
   */
  void print(ArchivedArticle article) throws IOException;

  /**
   * Comes once, behind the articles.
   *
   * @throws IOException if the output cannot be written
   */
  void end() throws IOException;

  /**
   * The printer of a format.
   *
   * @param format {@code text} or {@code json}
   * @param style how text looks
   * @param out where to write
   * @return a new printer
   */
  static ArticlePrinter of(String format, Style style, Writer out) {
    return format.equals("json") ? new JsonArticlePrinter(out) : new TextArticlePrinter(style, out);
  }
}
