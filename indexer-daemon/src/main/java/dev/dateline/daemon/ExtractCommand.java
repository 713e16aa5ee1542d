package dev.dateline.daemon;

import dev.dateline.daemon.extract.ExtractionJson;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import dev.dateline.settings.Program;
import dev.dateline.settings.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code datelined extract}: shows what would be read of files; touches no archive. */
final class ExtractCommand implements ProgramCommand {
  private static final String NDJSON = "ndjson";

  @Override
  public Command spec() {
    return Command.of(
            Program.DATELINED, "extract", "show the articles of files, without an archive")
        .operands("FILE...", 0, Command.MANY)
        .option(Option.choice("format", "how they are shown", "text", NDJSON))
        .option(
            Option.value("files-from", "FILE", "read the paths from a file, - for standard input"))
        .settings(DaemonSettings.READING)
        .example("datelined extract story.html", "headline, authors, date and text of the story")
        .exitCodes(ExitCode.OK, ExitCode.USAGE, ExitCode.IO)
        .build();
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Logs.toConsole();
    List<Path> files = files(call);
    Writer out = call.streams().rawResults();
    ExtractionText text = new ExtractionText(out);
    try (Extractor extractor = new Extractor(DaemonSettings.extractor(call.settings()));
        ExtractionJson json = new ExtractionJson(out)) {
      for (Path file : files) {
        long start = System.nanoTime();
        Extraction extraction = extractor.extract(file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (call.asksFor("format", NDJSON)) {
          json.write(file, extraction, millis);
        } else {
          text.write(file, extraction);
        }
        out.flush(); // whoever writes the list of files may wait for the answers
      }
    }
    return ExitCode.OK;
  }

  private static List<Path> files(Call call) {
    List<String> names = new ArrayList<>(call.arguments().operands());
    String list = call.arguments().value("files-from");
    if (list != null) {
      names.addAll(lines(list, call.streams().in()));
    }
    if (names.isEmpty() && list == null) {
      throw new UsageException("FILE", "name at least one file, or give --files-from");
    }
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      Path file = Coverage.path(name);
      if (list == null && !Files.exists(file)) {
        throw new UsageException(name, "there is no such file");
      }
      files.add(file);
    }
    return files;
  }

  private static List<String> lines(String list, InputStream in) {
    try (BufferedReader reader =
        list.equals("-")
            ? new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(Path.of(list))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UsageException("--files-from", "cannot read " + list);
    }
  }
}
