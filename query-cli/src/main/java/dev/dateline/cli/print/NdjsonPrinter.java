package dev.dateline.cli.print;

import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest.Detail;
import java.io.IOException;
import java.io.Writer;

/** A JSON object on a line for each hit, then one for the answer as a whole. */
final class NdjsonPrinter implements HitPrinter {
  private final JsonHits json;

  NdjsonPrinter(Writer out) {
    this.json = new JsonHits(out);
  }

  @Override
  public Detail shows() {
    return Detail.SNIPPETS;
  }

  @Override
  public void print(Answer answer) throws IOException {
    for (Hit hit : answer.results().hits()) {
      json.line(answer.queryId(), hit);
    }
    json.begin(answer);
    json.end(answer);
  }
}
