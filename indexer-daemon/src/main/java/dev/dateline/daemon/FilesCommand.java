package dev.dateline.daemon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.dateline.archive.ArchiveReader;
import dev.dateline.article.ArticleId;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Problem;
import dev.dateline.settings.Arguments;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import dev.dateline.settings.Program;
import dev.dateline.settings.Setting;
import dev.dateline.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;

/** {@code datelined files} and {@code datelined failed}: a line for each file. */
final class FilesCommand implements DaemonCommand {
  private final Terminal terminal;
  private final Which which;

  FilesCommand(Terminal terminal, Which which) {
    this.terminal = terminal;
    this.which = which;
  }

  /** Which files are listed. */
  enum Which {
    /** All. */
    ALL,
    /** Those without an article, and those with problems. */
    FAILED
  }

  @Override
  public Command spec() {
    Command.Builder spec =
        which == Which.ALL
            ? Command.of(Program.DATELINED, "files", "list the files of the archive")
            : Command.of(
                Program.DATELINED, "failed", "list the files without articles or with problems");
    return spec.settings(Setting.ARCHIVE)
        .option(Option.choice("format", "how they are listed", "text", "ndjson"))
        .exitCodes(ExitCode.OK, ExitCode.MISSING, ExitCode.INCOMPATIBLE, ExitCode.DAMAGED)
        .build();
  }

  @Override
  public int run(Arguments arguments, Settings settings) {
    boolean json = "ndjson".equals(arguments.value("format"));
    try (ArchiveReader reader = DaemonSettings.archive(settings).openReader();
        Stream<FileRecord> files = reader.files("").filter(this::isWanted);
        JsonGenerator generator =
            JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(terminal.out())
                .setRootValueSeparator(null)) {
      for (Iterator<FileRecord> each = files.iterator(); each.hasNext(); ) {
        if (json) {
          write(generator, each.next());
        } else {
          print(terminal.out(), each.next());
        }
        if (terminal.out().checkError()) {
          break; // nobody reads on, or it cannot be written, which the end says
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.OK.number();
  }

  private boolean isWanted(FileRecord file) {
    return which == Which.ALL
        || file.contents().articles() == 0
        || file.reading().problemCount() > 0;
  }

  private static void print(PrintStream out, FileRecord file) {
    String reason = file.reason();
    out.printf(
        "%-11s %6d  %s%s%n",
        file.outcome().label(),
        file.contents().articles(),
        file.key().path().replaceAll("\\p{Cntrl}", "\uFFFD"),
        reason == null ? "" : ": " + reason);
    for (Problem problem : file.reading().problems()) {
      out.printf(
          "                    %s%s%n",
          problem.line() > 0 ? "line " + problem.line() + ": " : "", problem.reason());
    }
    int more = file.reading().problemCount() - file.reading().problems().size();
    if (more > 0) {
      out.printf("                    and %,d more%n", more);
    }
  }

  private static void write(JsonGenerator json, FileRecord file) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.key().path());
    json.writeStringField("uri", file.key().uri());
    json.writeNumberField("size", file.stamp().sizeBytes());
    json.writeStringField("modified", modified(file));
    json.writeStringField("outcome", file.outcome().label());
    json.writeStringField("reason", file.reason());
    json.writeBooleanField("truncated", file.reading().truncated());
    json.writeNumberField("problems", file.reading().problemCount());
    json.writeNumberField("articles", file.contents().articles());
    ArticleId first = file.firstArticle();
    json.writeStringField("first_article", first == null ? null : first.value());
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static String modified(FileRecord file) {
    long nanos = file.stamp().modifiedNanos();
    return Instant.ofEpochSecond(
            Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
        .toString();
  }
}
