package dev.dateline.cli.print;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleField;
import dev.dateline.article.Published;
import dev.dateline.output.CleanText;
import dev.dateline.output.Numbers;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest.Detail;
import dev.dateline.search.SearchResults;
import dev.dateline.search.SearchResults.Total;
import dev.dateline.search.Snippet;
import dev.dateline.search.Snippet.Mark;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For people: headline, where and when it stood, a passage, and where it is. */
final class TextPrinter implements HitPrinter {
  private static final String BETWEEN_FACTS = " \u00b7 ";
  private static final String BETWEEN_PASSAGES = " \u2026 ";

  /** How much of an article is shown in which no passage matched, in characters. */
  private static final int LEAD = 200;

  private static final int ISO_DAY = "2024-06-19".length();

  private final Style style;
  private final Writer out;

  TextPrinter(Style style, Writer out) {
    this.style = style;
    this.out = out;
  }

  @Override
  public Detail shows() {
    return Detail.SNIPPETS;
  }

  @Override
  public void print(Answer answer) throws IOException {
    SearchResults results = answer.results();
    StringBuilder text = new StringBuilder(1024);
    if (answer.queryId() != null) {
      String heading = answer.queryId() + ": " + answer.query();
      new Paragraph(text, style.textColumns(), 0, style.detail()).append(heading, List.of());
      text.append("\n\n");
    }
    int lastRank = results.hits().isEmpty() ? 0 : results.hits().getLast().rank();
    int digits = Integer.toString(lastRank).length();
    for (Hit hit : results.hits()) {
      hit(text, hit, digits);
    }
    text.append(summary(results)).append(answer.queryId() == null ? "\n" : "\n\n");
    out.append(text);
  }

  private void hit(StringBuilder text, Hit hit, int digits) {
    String rank = Integer.toString(hit.rank());
    int indent = digits + 2;
    text.append(" ".repeat(Math.max(0, digits - rank.length()))).append(rank).append("  ");
    headline(text, hit, indent);
    facts(text, hit, indent);
    passages(text, hit, indent);
    text.append('\n').append(" ".repeat(indent));
    style.detail().begin(text);
    text.append(CleanText.of(hit.path())).append("  ").append(hit.id().value());
    style.detail().end(text);
    text.append("\n\n");
  }

  private void headline(StringBuilder text, Hit hit, int indent) {
    Paragraph paragraph = new Paragraph(text, style.textColumns(), indent, style.headline());
    Snippet marked = marked(hit);
    if (marked != null) {
      paragraph.append(marked.text(), marked.marks());
    } else {
      String headline = hit.article().headline();
      String name = hit.path().substring(hit.path().lastIndexOf('/') + 1);
      paragraph.append(headline.isEmpty() ? name : headline, List.of());
    }
  }

  private static @Nullable Snippet marked(Hit hit) {
    for (Snippet snippet : hit.snippets()) {
      if (snippet.field() == ArticleField.HEADLINE) {
        return snippet;
      }
    }
    return null;
  }

  private void facts(StringBuilder text, Hit hit, int indent) {
    StringBuilder facts = new StringBuilder();
    String publisher = hit.article().credits().publisher();
    if (publisher != null) {
      facts.append(publisher).append(BETWEEN_FACTS);
    }
    Published published = hit.article().published();
    if (published != null) {
      String time = published.toString();
      facts.append(time, 0, Math.min(time.length(), ISO_DAY)).append(BETWEEN_FACTS);
    }
    if (hit.score() > 0) {
      facts.append(Numbers.twoDecimals(hit.score())).append(BETWEEN_FACTS);
    }
    if (!facts.isEmpty()) {
      facts.setLength(facts.length() - BETWEEN_FACTS.length());
      text.append('\n').append(" ".repeat(indent));
      new Paragraph(text, style.textColumns(), indent, Style.Paint.NONE)
          .append(facts.toString(), List.of());
    }
  }

  /** All passages as one paragraph, their marks moved along. */
  private void passages(StringBuilder text, Hit hit, int indent) {
    StringBuilder joined = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    for (Snippet snippet : hit.snippets()) {
      if (snippet.field() == ArticleField.HEADLINE) {
        continue;
      }
      joined.append(joined.isEmpty() ? "" : BETWEEN_PASSAGES);
      for (Mark mark : snippet.marks()) {
        marks.add(new Mark(mark.start() + joined.length(), mark.end() + joined.length()));
      }
      joined.append(snippet.text());
    }
    if (joined.isEmpty()) {
      joined.append(beginning(hit.article()));
    }
    if (!joined.isEmpty()) {
      text.append('\n').append(" ".repeat(indent));
      new Paragraph(text, style.textColumns(), indent, style.text())
          .append(joined.toString(), marks);
    }
  }

  private static String beginning(Article article) {
    String lead = article.lead();
    if (lead.length() <= LEAD) {
      return lead;
    }
    int blank = lead.lastIndexOf(' ', LEAD);
    return lead.substring(0, blank > LEAD / 2 ? blank : LEAD) + " \u2026";
  }

  private static String summary(SearchResults results) {
    Total total = results.total();
    int shown = results.hits().size();
    StringBuilder text = new StringBuilder();
    if (shown < total.count() && shown > 0) {
      text.append(Numbers.grouped(shown)).append(" of ");
    }
    text.append(total.exact() ? "" : "at least ").append(Numbers.counted(total.count(), "article"));
    if (total.allWords() != total.count()) {
      text.append(" (").append(Numbers.grouped(total.allWords())).append(" with every word)");
    }
    text.append(", ").append(results.took().toMillis()).append(" ms");
    if (results.next() != null && shown < total.count()) {
      text.append("; next page: --after ").append(results.next());
    }
    return text.toString();
  }
}
