package dev.dateline.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.manifest.ArchiveStatus;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Root;
import dev.dateline.output.CleanText;
import dev.dateline.output.JsonLines;
import dev.dateline.output.Numbers;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what an archive holds, for people or as JSON. */
public final class StatusPrinter {
  private final Writer out;

  /**
   * Prepares to write.
   *
   * @param out where to write
   */
  public StatusPrinter(Writer out) {
    this.out = out;
  }

  /**
   * Writes lines for people.
   *
   * @param report what the archive holds
   * @throws IOException if the output cannot be written
   */
  public void text(StatusReport report) throws IOException {
    ArchiveStatus status = report.archive();
    StringBuilder text = new StringBuilder();
    line(text, "archive", status.address());
    line(text, "articles", Numbers.grouped(status.articles()));
    line(text, "files", Numbers.grouped(report.fileCount()));
    for (Map.Entry<Outcome, Long> entry : report.files().entrySet()) {
      line(text, "", Numbers.grouped(entry.getValue()) + " " + words(entry.getKey()));
    }
    String label = "folders";
    for (Root root : status.roots()) {
      String path = new FileKey(root.path()).path();
      line(text, label, root.name().equals(root.path()) ? path : root.name() + " = " + path);
      label = "";
    }
    line(text, "size", Numbers.bytes(status.sizeBytes()));
    line(text, "commit", status.commit() + committed(status.committedAt()));
    out.append(text);
  }

  /**
   * Writes one JSON object on a line.
   *
   * @param report what the archive holds
   * @throws IOException if the output cannot be written
   */
  public void json(StatusReport report) throws IOException {
    JsonLines lines = new JsonLines(out);
    JsonGenerator json = lines.generator();
    ArchiveStatus status = report.archive();
    json.writeStartObject();
    json.writeNumberField("format", JsonLines.FORMAT);
    lines.string("archive", status.address());
    json.writeNumberField("articles", status.articles());
    json.writeNumberField("files", report.fileCount());
    json.writeObjectFieldStart("outcomes");
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberField(outcome.label(), report.files().getOrDefault(outcome, 0L));
    }
    json.writeEndObject();
    roots(lines, status);
    json.writeNumberField("size", status.sizeBytes());
    json.writeNumberField("commit", status.commit());
    Instant time = status.committedAt();
    lines.string("committed_at", time == null ? null : time.toString());
    json.writeNumberField("storage_format", status.version().format());
    lines.string("analysis", status.version().analysis());
    json.writeEndObject();
    lines.endLine();
  }

  private static void roots(JsonLines lines, ArchiveStatus status) throws IOException {
    JsonGenerator json = lines.generator();
    json.writeArrayFieldStart("roots");
    for (Root root : status.roots()) {
      FileKey key = new FileKey(root.path());
      json.writeStartObject();
      lines.string("name", root.name());
      lines.string("path", key.path());
      lines.string("uri", key.uri());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void line(StringBuilder text, String label, String value) {
    text.append(label).append(" ".repeat(10 - label.length()));
    text.append(CleanText.of(value)).append('\n');
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case EXTRACTED -> "read";
      case EMPTY -> "without text";
      case TIMED_OUT -> "timed out";
      case REFUSED -> "beyond a limit";
      case WAITING -> "still growing";
      case CRASHED -> "crashed their parser";
      case ENCRYPTED, UNSUPPORTED, CORRUPT, UNREADABLE -> outcome.label();
    };
  }

  private static String committed(@Nullable Instant time) {
    return time == null ? "" : ", " + time.truncatedTo(ChronoUnit.SECONDS);
  }
}
