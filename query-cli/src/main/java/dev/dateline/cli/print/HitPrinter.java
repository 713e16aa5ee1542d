package dev.dateline.cli.print;

import dev.dateline.search.SearchRequest.Detail;
import java.io.IOException;
import java.io.Writer;

/** Writes answers in one format; a batch gives the same printer one answer after the other. */
public interface HitPrinter {
  /**
   * Writes an answer. What it wrote may still be in the writer's buffer.
   *
   * @param answer the query and what it found
   * @throws IOException if the output cannot be written
   */
  void print(Answer answer) throws IOException;

  /**
   * How much of each hit this format shows: more takes longer to read.
   *
   * @return what hits are to come with
   */
  Detail shows();

  /**
   * The printer of a format.
   *
   * @param format one of {@code text}, {@code json}, {@code ndjson}, {@code csv}, {@code tsv},
   *     {@code trec} and {@code paths}
   * @param style how text looks
   * @param out where to write
   * @return a new printer
   */
  static HitPrinter of(String format, Style style, Writer out) {
    return switch (format) {
      case "text" -> new TextPrinter(style, out);
      case "json" -> new JsonPrinter(out);
      case "ndjson" -> new NdjsonPrinter(out);
      case "csv" -> new CsvPrinter(out);
      case "tsv" -> new TsvPrinter(out);
      case "trec" -> new TrecPrinter(out);
      case "paths" -> new PathsPrinter(out);
      default -> throw new IllegalArgumentException("no such format: " + format);
    };
  }
}
