package dev.dateline.cli.print;

import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest.Detail;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;

/** The path of each file, once, in the order of its best article. */
final class PathsPrinter implements HitPrinter {
  private final Writer out;

  PathsPrinter(Writer out) {
    this.out = out;
  }

  @Override
  public Detail shows() {
    return Detail.IDENTITY;
  }

  @Override
  public void print(Answer answer) throws IOException {
    Set<String> written = new HashSet<>();
    for (Hit hit : answer.results().hits()) {
      if (written.add(hit.path())) {
        out.append(hit.path()).append('\n');
      }
    }
  }
}
