package dev.dateline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.article.ArticleId;
import dev.dateline.manifest.FileRecord;
import dev.dateline.output.JsonLines;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes what is known of a file as a JSON object, which has the same keys everywhere. */
public final class FileJson {
  private static final long NANOS = 1_000_000_000L;

  private FileJson() {}

  /**
   * Writes a value.
   *
   * @param lines where to
   * @param file what is known of the file
   * @throws IOException if the output cannot be written
   */
  public static void write(JsonLines lines, FileRecord file) throws IOException {
    JsonGenerator json = lines.generator();
    ArticleId first = file.firstArticle();
    json.writeStartObject();
    lines.string("path", file.key().path());
    lines.string("uri", file.key().uri());
    json.writeNumberField("size", file.stamp().sizeBytes());
    lines.string("modified", time(file.stamp().modifiedNanos()));
    lines.string("outcome", file.outcome().label());
    lines.string("reason", file.reason());
    json.writeBooleanField("truncated", file.reading().truncated());
    json.writeNumberField("problems", file.reading().problemCount());
    json.writeNumberField("articles", file.contents().articles());
    lines.string("first_article", first == null ? null : first.value());
    lines.string("content_type", file.reading().mediaType());
    json.writeEndObject();
  }

  private static @Nullable String time(long nanos) {
    return nanos == 0
        ? null
        : Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS))
            .toString();
  }
}
