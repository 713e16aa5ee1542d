package dev.dateline.report;

import dev.dateline.manifest.ArchiveStatus;
import dev.dateline.manifest.Outcome;
import dev.dateline.output.CleanText;
import dev.dateline.output.Numbers;
import dev.dateline.report.StatusReport.Folder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a {@link StatusReport} for people: a line a figure, its name before it. */
public final class StatusText {
  private static final int NAME_COLUMNS = 10;

  private final StringBuilder text = new StringBuilder();

  private StatusText() {}

  /**
   * Writes a report.
   *
   * @param out where to
   * @param report what the archive holds
   * @throws IOException if the output cannot be written
   */
  public static void write(Appendable out, StatusReport report) throws IOException {
    StatusText lines = new StatusText();
    lines.all(report);
    out.append(lines.text);
  }

  private void all(StatusReport report) {
    ArchiveStatus archive = report.archive();
    line("archive", archive.address());
    line("articles", Numbers.grouped(archive.articles()));
    line("files", Numbers.grouped(report.files()));
    for (Map.Entry<Outcome, Long> each : report.outcomes().entrySet()) {
      line("", Numbers.grouped(each.getValue()) + " " + each.getKey().label());
    }
    String name = "folders";
    for (Folder folder : report.folders()) {
      line(name, place(folder));
      name = "";
    }
    line("size", Numbers.bytes(archive.sizeBytes()));
    line("commit", Numbers.grouped(archive.commit()) + time(archive.committedAt()));
  }

  private void line(String name, String value) {
    text.append(name).append(" ".repeat(NAME_COLUMNS - name.length()));
    text.append(CleanText.of(value)).append('\n');
  }

  private static String place(Folder folder) {
    String path = folder.key().path();
    return (folder.isNamed() ? folder.name() + " = " + path : path)
        + (folder.present() ? "" : " (not there)");
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "" : ", " + time.truncatedTo(ChronoUnit.SECONDS);
  }
}
