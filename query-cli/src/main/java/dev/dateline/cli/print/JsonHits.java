package dev.dateline.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.article.Article;
import dev.dateline.output.JsonLines;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchResults.Total;
import dev.dateline.search.Snippet;
import dev.dateline.search.Snippet.Mark;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The parts that the JSON formats share; its keys are a contract. */
final class JsonHits {
  private final JsonLines lines;
  private final JsonGenerator json;

  JsonHits(Writer out) {
    this.lines = new JsonLines(out);
    this.json = lines.generator();
  }

  /** Begins the object around an answer: all that stands before its hits. */
  void begin(Answer answer) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", JsonLines.FORMAT);
    lines.string("query_id", answer.queryId());
    lines.string("query", answer.query());
    Total total = answer.results().total();
    json.writeObjectFieldStart("total");
    json.writeNumberField("count", total.count());
    json.writeBooleanField("exact", total.exact());
    json.writeNumberField("all_words", total.allWords());
    json.writeEndObject();
  }

  /** Ends the object and its line. */
  void end(Answer answer) throws IOException {
    Object next = answer.results().next();
    lines.string("next", next == null ? null : next.toString());
    json.writeEndObject();
    lines.endLine();
  }

  void beginHits() throws IOException {
    json.writeArrayFieldStart("hits");
  }

  void endHits() throws IOException {
    json.writeEndArray();
  }

  /** Writes a hit as a line of its own. */
  void line(@Nullable String queryId, Hit hit) throws IOException {
    hit(queryId, hit);
    lines.endLine();
  }

  /**
   * Writes a hit.
   *
   * @param queryId the query that it belongs to; null where that stands elsewhere
   * @param hit the hit
   */
  void hit(@Nullable String queryId, Hit hit) throws IOException {
    json.writeStartObject();
    if (queryId != null) {
      lines.string("query_id", queryId);
    }
    json.writeNumberField("rank", hit.rank());
    json.writeNumberField("score", hit.score());
    lines.string("id", hit.id().value());
    article(hit.article());
    lines.string("path", hit.path());
    lines.string("uri", hit.uri());
    json.writeArrayFieldStart("snippets");
    for (Snippet snippet : hit.snippets()) {
      snippet(snippet);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void article(Article article) throws IOException {
    lines.string("source_id", article.provenance().sourceId());
    lines.string("headline", article.headline().isEmpty() ? null : article.headline());
    lines.strings("authors", article.credits().authors());
    lines.string("publisher", article.credits().publisher());
    Object published = article.published();
    lines.string("published", published == null ? null : published.toString());
    lines.string("language", article.labels().language());
    lines.string("section", article.labels().section());
    lines.string("url", article.provenance().url());
  }

  private void snippet(Snippet snippet) throws IOException {
    json.writeStartObject();
    lines.string("field", snippet.field().queryName());
    lines.string("text", snippet.text());
    json.writeArrayFieldStart("marks");
    for (Mark mark : snippet.marks()) {
      json.writeStartArray();
      json.writeNumber(mark.start());
      json.writeNumber(mark.end());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
