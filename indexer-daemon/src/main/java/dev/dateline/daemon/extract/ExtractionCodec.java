package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.article.Article.Provenance;
import dev.dateline.article.Dateline;
import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes extractions to bytes and reads them back, between processes of one version.
 *
 * <p>Texts are their length in bytes and UTF-8; an absent one has length -1.
 */
final class ExtractionCodec {
  private static final int ABSENT = -1;

  private ExtractionCodec() {}

  static void write(DataOutputStream out, Extraction extraction) throws IOException {
    switch (extraction) {
      case Extraction.Extracted extracted -> {
        out.writeBoolean(true);
        text(out, extracted.contentType());
        out.writeInt(extracted.articles().size());
        for (Article article : extracted.articles()) {
          article(out, article);
        }
        out.writeBoolean(extracted.truncated());
        out.writeInt(extracted.problems().size());
        for (Problem problem : extracted.problems()) {
          out.writeLong(problem.line());
          text(out, problem.reason());
        }
      }
      case Extraction.Failed failed -> {
        out.writeBoolean(false);
        text(out, failed.outcome().name());
        text(out, failed.reason());
        text(out, failed.contentType());
      }
    }
  }

  static Extraction read(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return new Extraction.Failed(Outcome.valueOf(present(in)), present(in), text(in));
    }
    String contentType = present(in);
    List<Article> articles = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      articles.add(article(in));
    }
    boolean truncated = in.readBoolean();
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      problems.add(new Problem(in.readLong(), present(in)));
    }
    return new Extraction.Extracted(contentType, articles, truncated, problems);
  }

  private static void article(DataOutputStream out, Article article) throws IOException {
    text(out, article.headline());
    text(out, article.lead());
    text(out, article.body());
    texts(out, article.credits().authors());
    text(out, article.credits().publisher());
    Dateline dateline = article.credits().dateline();
    out.writeBoolean(dateline != null);
    if (dateline != null) {
      text(out, dateline.place());
      text(out, dateline.date());
      text(out, dateline.agency());
    }
    time(out, article.published());
    text(out, article.labels().section());
    texts(out, article.labels().tags());
    text(out, article.labels().language());
    text(out, article.provenance().sourceId());
    text(out, article.provenance().url());
    text(out, article.provenance().contentType());
    time(out, article.provenance().modified());
  }

  private static Article article(DataInputStream in) throws IOException {
    return Article.builder()
        .headline(present(in))
        .lead(present(in))
        .body(present(in))
        .authors(texts(in))
        .publisher(text(in))
        .dateline(in.readBoolean() ? new Dateline(text(in), text(in), text(in)) : null)
        .published(time(in))
        .section(text(in))
        .tags(texts(in))
        .language(text(in))
        .provenance(new Provenance(text(in), text(in), text(in), time(in)))
        .build();
  }

  private static void time(DataOutputStream out, @Nullable Published time) throws IOException {
    text(out, time == null ? null : time.start().toString());
    if (time != null) {
      text(out, time.precision().name());
      text(out, time.zone() == null ? null : time.zone().getId());
      text(out, time.origin().name());
    }
  }

  private static @Nullable Published time(DataInputStream in) throws IOException {
    String start = text(in);
    if (start == null) {
      return null;
    }
    Precision precision = Precision.valueOf(present(in));
    String zone = text(in);
    return new Published(
        LocalDateTime.parse(start),
        precision,
        zone == null ? null : ZoneOffset.of(zone),
        Origin.valueOf(present(in)));
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(present(in));
    }
    return texts;
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String present(DataInputStream in) throws IOException {
    String text = text(in);
    if (text == null) {
      throw new IOException("a text is missing in the answer of a parser process");
    }
    return text;
  }
}
