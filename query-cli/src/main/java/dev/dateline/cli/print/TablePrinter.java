package dev.dateline.cli.print;

import dev.dateline.article.Article;
import dev.dateline.article.Published;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest.Detail;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row for each hit below one row of names; how cells are written is the subclass's. */
abstract sealed class TablePrinter implements HitPrinter permits CsvPrinter, TsvPrinter {
  private static final List<String> COLUMNS =
      List.of(
          "query_id",
          "rank",
          "score",
          "id",
          "source_id",
          "headline",
          "authors",
          "publisher",
          "published",
          "language",
          "section",
          "url",
          "path",
          "uri");

  private final Writer out;
  private boolean begun;

  TablePrinter(Writer out) {
    this.out = out;
  }

  /** Appends a row, its line end included. */
  abstract void row(StringBuilder text, List<String> cells);

  @Override
  public final Detail shows() {
    return Detail.ARTICLE;
  }

  @Override
  public final void print(Answer answer) throws IOException {
    StringBuilder text = new StringBuilder(1024);
    if (!begun) {
      row(text, COLUMNS);
      begun = true;
    }
    for (Hit hit : answer.results().hits()) {
      row(text, cells(answer, hit));
    }
    out.append(text);
  }

  private static List<String> cells(Answer answer, Hit hit) {
    Article article = hit.article();
    Published published = article.published();
    return List.of(
        cell(answer.queryId()),
        Integer.toString(hit.rank()),
        Float.toString(hit.score()),
        hit.id().value(),
        cell(article.provenance().sourceId()),
        article.headline(),
        String.join("; ", article.credits().authors()),
        cell(article.credits().publisher()),
        published == null ? "" : published.toString(),
        cell(article.labels().language()),
        cell(article.labels().section()),
        cell(article.provenance().url()),
        hit.path(),
        hit.uri());
  }

  private static String cell(@Nullable String value) {
    return value == null ? "" : value;
  }
}
