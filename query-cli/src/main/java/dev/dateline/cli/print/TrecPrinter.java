package dev.dateline.cli.print;

import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest.Detail;
import java.io.IOException;
import java.io.Writer;

/** A run as the TREC tools for judging rankings read it. */
final class TrecPrinter implements HitPrinter {
  private static final String RUN = "dateline";

  /** What the only query is called. */
  private static final String ONLY_QUERY = "1";

  private final Writer out;

  TrecPrinter(Writer out) {
    this.out = out;
  }

  @Override
  public Detail shows() {
    return Detail.IDENTITY;
  }

  @Override
  public void print(Answer answer) throws IOException {
    String queryId = answer.queryId() == null ? ONLY_QUERY : oneWord(answer.queryId());
    StringBuilder text = new StringBuilder(1024);
    for (Hit hit : answer.results().hits()) {
      String sourceId = hit.article().provenance().sourceId();
      text.append(queryId).append(" Q0 ");
      text.append(oneWord(sourceId == null ? hit.id().value() : sourceId)).append(' ');
      text.append(hit.rank()).append(' ').append(hit.score()).append(' ');
      text.append(RUN).append('\n');
    }
    out.append(text);
  }

  /** The format has blanks between columns, so that there may be none in them. */
  private static String oneWord(String text) {
    StringBuilder word = new StringBuilder(text);
    for (int i = 0; i < word.length(); i++) {
      if (Character.isWhitespace(word.charAt(i)) || Character.isSpaceChar(word.charAt(i))) {
        word.setCharAt(i, '_');
      }
    }
    return word.toString();
  }
}
