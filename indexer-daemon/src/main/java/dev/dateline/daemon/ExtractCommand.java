package dev.dateline.daemon;

import dev.dateline.article.Article;
import dev.dateline.article.Article.Credits;
import dev.dateline.article.Dateline;
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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    Logs.toConsole();
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
          break; // nobody reads on, or it cannot be written, which the end says
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
    String contentType = extraction.contentType();
    out.println(contentType == null ? file.toString() : "%s (%s)".formatted(file, contentType));
    switch (extraction) {
      case Extraction.Failed failed ->
          out.printf("  %s: %s%n", failed.outcome().label(), failed.reason());
      case Extraction.Extracted extracted -> {
        for (Article article : extracted.articles()) {
          print(out, article);
        }
        if (extracted.truncated()) {
          out.println("  cut: it is longer than the limit");
        }
        extracted
            .problems()
            .forEach(problem -> out.printf("  line %d: %s%n", problem.line(), problem.reason()));
      }
    }
  }

  private static void print(PrintStream out, Article article) {
    Credits credits = article.credits();
    out.println();
    line(out, "headline", article.headline());
    line(out, "authors", String.join(", ", credits.authors()));
    line(out, "publisher", credits.publisher());
    line(out, "published", article.published());
    line(out, "dateline", credits.dateline() == null ? null : inWords(credits.dateline()));
    line(out, "section", article.labels().section());
    line(out, "tags", String.join(", ", article.labels().tags()));
    line(out, "language", article.labels().language());
    line(out, "url", article.provenance().url());
    out.println();
    article.body().lines().forEach(text -> out.println("  " + text));
  }

  /** A line of what is known. */
  private static void line(PrintStream out, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      out.printf("%-10s %s%n", name, value);
    }
  }

  private static String inWords(Dateline dateline) {
    return Stream.of(dateline.place(), dateline.date(), dateline.agency())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
