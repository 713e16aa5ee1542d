package dev.dateline.daemon;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.Extraction;
import dev.dateline.daemon.extract.ExtractionJson;
import dev.dateline.daemon.extract.Extractor;
import dev.dateline.settings.Arguments;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Option;
import dev.dateline.settings.Program;
import dev.dateline.settings.Settings;
import dev.dateline.settings.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code datelined extract}: shows what would be read of files; touches no archive. */
final class ExtractCommand implements DaemonCommand {
  private final Terminal terminal;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Command spec() {
    return Command.of(
            Program.DATELINED, "extract", "show the articles of files, without an archive")
        .operands("FILE...", 0, Command.MANY)
        .option(Option.choice("format", "how they are shown", "text", "ndjson"))
        .option(
            Option.value("files-from", "FILE", "read the paths from a file, - for standard input"))
        .settings(DaemonSettings.READING)
        .example("datelined extract story.html", "headline, authors, date and text of the story")
        .exitCodes(ExitCode.OK, ExitCode.USAGE, ExitCode.IO)
        .build();
  }

  @Override
  public int run(Arguments arguments, Settings settings) {
    List<Path> files = files(arguments);
    try (Extractor extractor = new Extractor(DaemonSettings.extractor(settings));
        ExtractionJson json =
            new ExtractionJson(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8))) {
      for (Path file : files) {
        long start = System.nanoTime();
        Extraction extraction = extractor.extract(file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        if ("ndjson".equals(arguments.value("format"))) {
          json.write(file, extraction, millis);
        } else {
          print(file, extraction);
        }
        if (terminal.out().checkError()) {
          break; // nobody reads on: no error
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.OK.number();
  }

  private static List<Path> files(Arguments arguments) {
    List<String> names = new ArrayList<>(arguments.operands());
    String list = arguments.value("files-from");
    if (list != null) {
      names.addAll(lines(list));
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

  private static List<String> lines(String list) {
    try (BufferedReader reader =
        list.equals("-")
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(Path.of(list))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UsageException("--files-from", "cannot read " + list);
    }
  }

  private void print(Path file, Extraction extraction) {
    PrintStream out = terminal.out();
    out.printf("%s (%s)%n", file, extraction.contentType());
    switch (extraction) {
      case Extraction.Failed failed ->
          out.printf("  %s: %s%n", failed.outcome().label(), failed.reason());
      case Extraction.Extracted extracted -> {
        for (Article article : extracted.articles()) {
          print(out, article);
        }
        extracted
            .problems()
            .forEach(problem -> out.printf("  line %d: %s%n", problem.line(), problem.reason()));
      }
    }
  }

  private static void print(PrintStream out, Article article) {
    out.printf("%nheadline   %s%n", article.headline());
    out.printf("authors    %s%n", String.join(", ", article.credits().authors()));
    out.printf("publisher  %s%n", article.credits().publisher());
    out.printf("published  %s%n", article.published());
    out.printf("dateline   %s%n", article.credits().dateline());
    out.printf("language   %s%n%n", article.labels().language());
    article.body().lines().forEach(line -> out.println("  " + line));
  }
}
