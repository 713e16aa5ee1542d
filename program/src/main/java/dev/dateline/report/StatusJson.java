package dev.dateline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dateline.manifest.ArchiveStatus;
import dev.dateline.manifest.Outcome;
import dev.dateline.output.JsonLines;
import dev.dateline.report.StatusReport.Folder;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;

/** Writes a {@link StatusReport} as one JSON object on a line. */
public final class StatusJson {
  private StatusJson() {}

  /**
   * Writes a report.
   *
   * @param out where to
   * @param report what the archive holds
   * @throws IOException if the output cannot be written
   */
  public static void write(Writer out, StatusReport report) throws IOException {
    JsonLines lines = new JsonLines(out);
    JsonGenerator json = lines.generator();
    ArchiveStatus archive = report.archive();
    json.writeStartObject();
    json.writeNumberField("format", JsonLines.FORMAT);
    lines.string("archive", archive.address());
    json.writeNumberField("articles", archive.articles());
    json.writeNumberField("files", report.files());
    json.writeObjectFieldStart("outcomes");
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberField(outcome.label(), report.outcomes().getOrDefault(outcome, 0L));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("roots");
    for (Folder folder : report.folders()) {
      json.writeStartObject();
      lines.string("name", folder.name());
      lines.string("path", folder.key().path());
      lines.string("uri", folder.key().uri());
      json.writeBooleanField("present", folder.present());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("size", archive.sizeBytes());
    json.writeNumberField("commit", archive.commit());
    Instant time = archive.committedAt();
    lines.string("committed_at", time == null ? null : time.toString());
    json.writeNumberField("storage_format", archive.version().format());
    lines.string("analysis", archive.version().analysis());
    json.writeEndObject();
    lines.endLine();
  }
}
