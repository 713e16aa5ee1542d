package dev.dateline.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.article.Article;
import dev.dateline.article.Dateline;
import dev.dateline.article.Published;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import dev.dateline.output.JsonLines;
import dev.dateline.report.FileJson;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** One JSON object on a line: the file's record, and its articles whole. */
final class JsonArticlePrinter implements ArticlePrinter {
  private final JsonLines lines;
  private final JsonGenerator json;

  JsonArticlePrinter(Writer out) {
    this.lines = new JsonLines(out);
    this.json = lines.generator();
  }

  @Override
  public void begin(FileRecord file) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", JsonLines.FORMAT);
    json.writeFieldName("file");
    FileJson.write(lines, file);
    json.writeArrayFieldStart("articles");
  }

  @Override
  public void print(ArchivedArticle archived) throws IOException {
    Article article = archived.article();
    json.writeStartObject();
    lines.string("id", archived.id().value());
    lines.string("source_id", article.provenance().sourceId());
    lines.string("headline", article.headline().isEmpty() ? null : article.headline());
    lines.strings("authors", article.credits().authors());
    lines.string("publisher", article.credits().publisher());
    json.writeFieldName("published");
    published(article.published());
    json.writeFieldName("dateline");
    dateline(article.credits().dateline());
    lines.string("language", article.labels().language());
    lines.string("url", article.provenance().url());
    lines.string("section", article.labels().section());
    lines.strings("tags", article.labels().tags());
    lines.string("lead", article.lead().isEmpty() ? null : article.lead());
    lines.string("body", article.body().isEmpty() ? null : article.body());
    lines.string("content_type", article.provenance().contentType());
    lines.string("path", archived.file().path());
    lines.string("uri", archived.file().uri());
    lines.string("first_seen", archived.firstSeen().toString());
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    lines.endLine();
  }

  private void published(@Nullable Published published) throws IOException {
    if (published == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    lines.string("value", published.toString());
    lines.string("precision", published.precision().label());
    lines.string("origin", published.origin().label());
    json.writeEndObject();
  }

  private void dateline(@Nullable Dateline dateline) throws IOException {
    if (dateline == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    lines.string("place", dateline.place());
    lines.string("date", dateline.date());
    lines.string("agency", dateline.agency());
    json.writeEndObject();
  }
}
