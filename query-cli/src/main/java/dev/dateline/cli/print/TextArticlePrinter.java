package dev.dateline.cli.print;

import dev.dateline.article.Article;
import dev.dateline.article.Published;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article to read: headline, byline, paragraphs, and below a rule where it is from. */
final class TextArticlePrinter implements ArticlePrinter {
  /** The column in which facts begin. */
  private static final int FACTS = 12;

  private final Style style;
  private final Writer out;
  private boolean begun;

  TextArticlePrinter(Style style, Writer out) {
    this.style = style;
    this.out = out;
  }

  @Override
  public void begin(FileRecord file) {
    // each article says where it is from
  }

  @Override
  public void print(ArchivedArticle archived) throws IOException {
    Article article = archived.article();
    StringBuilder text = new StringBuilder(article.body().length() + 512);
    text.append(begun ? "\n\n" : "");
    begun = true;
    paragraph(text, article.headline(), style.headline());
    paragraph(text, byline(article), Style.Paint.NONE);
    if (!article.bodyHoldsLead()) {
      text.append('\n');
      paragraph(text, article.lead(), style.text());
    }
    for (String line : article.body().split("\n", -1)) {
      text.append(line.isBlank() ? "" : "\n");
      paragraph(text, line, style.text());
    }
    text.append("\n--\n");
    facts(text, archived);
    out.append(text);
  }

  @Override
  public void end() {
    // nothing stands open
  }

  private void paragraph(StringBuilder text, String line, Style.Paint paint) {
    if (!line.isBlank()) {
      new Paragraph(text, style.textColumns(), 0, paint).append(line, List.of());
      text.append('\n');
    }
  }

  private static String byline(Article article) {
    List<String> parts = new ArrayList<>();
    List<String> authors = article.credits().authors();
    addIfKnown(parts, authors.isEmpty() ? null : "By " + String.join(", ", authors));
    addIfKnown(parts, article.credits().publisher());
    Published published = article.published();
    addIfKnown(parts, published == null ? null : published.toString().replace('T', ' '));
    return String.join(" \u00b7 ", parts);
  }

  private void facts(StringBuilder text, ArchivedArticle archived) {
    Article article = archived.article();
    List<String> tags = article.labels().tags();
    fact(text, "section", article.labels().section());
    fact(text, "tags", tags.isEmpty() ? null : String.join(", ", tags));
    fact(text, "language", article.labels().language());
    fact(text, "address", article.provenance().url());
    fact(text, "file", archived.file().path());
    fact(text, "media type", article.provenance().contentType());
    fact(text, "identifier", article.provenance().sourceId());
    fact(text, "id", archived.id().value());
    fact(text, "first seen", archived.firstSeen().toString());
  }

  private void fact(StringBuilder text, String label, @Nullable String value) {
    if (value != null) {
      text.append(label).append(" ".repeat(FACTS - label.length()));
      new Paragraph(text, style.textColumns(), FACTS, style.detail()).append(value, List.of());
      text.append('\n');
    }
  }

  private static void addIfKnown(List<String> parts, @Nullable String value) {
    if (value != null) {
      parts.add(value);
    }
  }
}
