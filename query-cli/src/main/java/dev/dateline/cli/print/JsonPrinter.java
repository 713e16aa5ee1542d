package dev.dateline.cli.print;

import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest.Detail;
import java.io.IOException;
import java.io.Writer;

/** One JSON object for each answer, on a line of its own. */
final class JsonPrinter implements HitPrinter {
  private final JsonHits json;

  JsonPrinter(Writer out) {
    this.json = new JsonHits(out);
  }

  @Override
  public Detail shows() {
    return Detail.SNIPPETS;
  }

  @Override
  public void print(Answer answer) throws IOException {
    json.begin(answer);
    json.beginHits();
    for (Hit hit : answer.results().hits()) {
      json.hit(null, hit);
    }
    json.endHits();
    json.end(answer);
  }
}
