package dev.dateline.daemon;

import dev.dateline.article.Article;
import dev.dateline.article.Credits;
import dev.dateline.article.Dateline;
import dev.dateline.daemon.extract.format.Extraction;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows people what was read of a file. */
final class ExtractionText {
  private final Writer out;

  ExtractionText(Writer out) {
    this.out = out;
  }

  void write(Path file, Extraction extraction) throws IOException {
    StringBuilder text = new StringBuilder(file.toString());
    String contentType = extraction.contentType();
    text.append(contentType == null ? "\n" : " (" + contentType + ")\n");
    switch (extraction) {
      case Extraction.Failed failed ->
          text.append("  %s: %s%n".formatted(failed.outcome().label(), failed.reason()));
      case Extraction.Extracted extracted -> {
        for (Article article : extracted.articles()) {
          article(text, article);
        }
        if (extracted.truncated()) {
          text.append("  cut: it is longer than the limit\n");
        }
        extracted
            .problems()
            .forEach(problem ->
                text.append("  line %d: %s%n".formatted(problem.line(), problem.reason())));
      }
    }
    out.append(text);
  }

  private static void article(StringBuilder text, Article article) {
    Credits credits = article.credits();
    text.append('\n');
    line(text, "headline", article.headline());
    line(text, "authors", String.join(", ", credits.authors()));
    line(text, "publisher", credits.publisher());
    line(text, "published", article.published());
    line(text, "dateline", credits.dateline() == null ? null : inWords(credits.dateline()));
    line(text, "section", article.labels().section());
    line(text, "tags", String.join(", ", article.labels().tags()));
    line(text, "language", article.labels().language());
    line(text, "url", article.provenance().url());
    text.append('\n');
    article.body().lines().forEach(line -> text.append("  ").append(line).append('\n'));
  }

  /** A line of what is known. */
  private static void line(StringBuilder text, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      text.append("%-10s %s%n".formatted(name, value));
    }
  }

  private static String inWords(Dateline dateline) {
    return Stream.of(dateline.place(), dateline.date(), dateline.agency())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
