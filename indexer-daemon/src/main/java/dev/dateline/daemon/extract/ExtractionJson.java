package dev.dateline.daemon.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.dateline.article.Article;
import dev.dateline.article.Dateline;
import dev.dateline.article.Published;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes extractions as lines of JSON, in format 1: every key is always there, what is not known is
 * null.
 *
 * <p>A line holds all articles of its file. {@link Extractor#extract} bounds those of a container
 * to 64 million characters and says that it is truncated. For one thread.
 */
public final class ExtractionJson implements Closeable, Flushable {
  private static final int FORMAT = 1;

  private final JsonGenerator json;

  /**
   * Writes to a stream of characters.
   *
   * @param out where to; {@link #close} flushes it and leaves it open
   * @throws IOException if that fails
   */
  public ExtractionJson(Writer out) throws IOException {
    this.json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(out)
            .setRootValueSeparator(null);
  }

  /**
   * Writes one line.
   *
   * @param file the file
   * @param extraction what came of it
   * @param millis how long that took, in milliseconds
   * @throws IOException if the output fails
   */
  public void write(Path file, Extraction extraction, long millis) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeStringField("path", file.toString());
    json.writeStringField("uri", file.toUri().toString());
    text("content_type", extraction.contentType());
    json.writeNumberField("millis", millis);
    switch (extraction) {
      case Extraction.Extracted(
              String contentType,
              List<Article> articles,
              boolean truncated,
              List<Problem> problems) -> {
        articles(articles);
        outcome(Outcome.EXTRACTED, null, truncated);
        problems(problems);
      }
      case Extraction.Failed(Outcome outcome, String reason, String contentType) -> {
        articles(List.of());
        outcome(outcome, reason, false);
        problems(List.of());
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void articles(List<Article> articles) throws IOException {
    json.writeArrayFieldStart("articles");
    for (Article article : articles) {
      article(article);
    }
    json.writeEndArray();
  }

  private void article(Article article) throws IOException {
    json.writeStartObject();
    text("source_id", article.provenance().sourceId());
    json.writeStringField("headline", article.headline());
    texts("authors", article.credits().authors());
    text("publisher", article.credits().publisher());
    published(article.published());
    dateline(article.credits().dateline());
    text("language", article.labels().language());
    text("url", article.provenance().url());
    text("section", article.labels().section());
    texts("tags", article.labels().tags());
    json.writeStringField("lead", article.lead());
    json.writeStringField("body", article.body());
    json.writeEndObject();
  }

  private void published(@Nullable Published published) throws IOException {
    if (published == null) {
      json.writeNullField("published");
      return;
    }
    json.writeObjectFieldStart("published");
    json.writeStringField("value", published.toString());
    json.writeStringField("precision", published.precision().label());
    json.writeStringField("origin", published.origin().label());
    json.writeEndObject();
  }

  private void dateline(@Nullable Dateline dateline) throws IOException {
    if (dateline == null) {
      json.writeNullField("dateline");
      return;
    }
    json.writeObjectFieldStart("dateline");
    text("place", dateline.place());
    text("date", dateline.date());
    text("agency", dateline.agency());
    json.writeEndObject();
  }

  private void outcome(Outcome outcome, @Nullable String reason, boolean truncated)
      throws IOException {
    json.writeStringField("outcome", outcome.label());
    text("reason", reason);
    json.writeBooleanField("truncated", truncated);
  }

  private void problems(List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeNumberField("line", problem.line());
      json.writeStringField("reason", problem.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String key, @Nullable String value) throws IOException {
    json.writeStringField(key, value);
  }

  private void texts(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
