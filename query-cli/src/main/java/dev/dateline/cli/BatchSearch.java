package dev.dateline.cli;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.cli.print.Answer;
import dev.dateline.cli.print.HitPrinter;
import dev.dateline.output.Streams;
import dev.dateline.program.Call;
import dev.dateline.query.QuerySyntaxException;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResults;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs many queries on one commit of an archive, one after the other. Used once. */
final class BatchSearch {
  private static final String STANDARD_INPUT = "-";

  private final Streams streams;
  private final SearchRequests requests;
  private final HitPrinter printer;
  private boolean anyFound;
  private boolean anyBad;

  BatchSearch(Streams streams, SearchRequests requests, HitPrinter printer) {
    this.streams = streams;
    this.requests = requests;
    this.printer = printer;
  }

  /**
   * Runs all queries of a file.
   *
   * @param name the file, or a hyphen for standard input
   * @param call opens the archive
   * @return wrong usage where a line is no query or the query is wrong, which costs only that line
   */
  ExitCode run(String name, Call call) throws IOException {
    try (BufferedReader lines = open(name);
        ArchiveReader reader = call.archive().openReader()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (number == 1 && line.startsWith("\uFEFF")) {
          line = line.substring(1); // a byte order mark
        }
        if (!line.isBlank()) {
          line(reader, name + ":" + number, line);
        }
      }
    }
    if (anyBad) {
      return ExitCode.USAGE;
    }
    return anyFound ? ExitCode.OK : ExitCode.NOTHING_FOUND;
  }

  private void line(ArchiveReader reader, String place, String line) throws IOException {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      bad(place, "expected an id, a tab and a query");
      return;
    }
    String query = line.substring(tab + 1).strip();
    SearchRequest request;
    try {
      request = requests.of(query);
    } catch (QuerySyntaxException e) {
      bad(place, String.valueOf(e.getMessage()));
      return;
    }
    SearchResults results = reader.search(request);
    anyFound |= results.total().count() > 0;
    printer.print(new Answer(line.substring(0, tab), query, results));
    streams.results().flush(); // whoever writes the queries may wait for the answers
  }

  private void bad(String place, String problem) throws IOException {
    anyBad = true;
    streams.results().flush();
    streams.messages().complain(place + ": " + problem);
  }

  private BufferedReader open(String name) throws IOException {
    return new BufferedReader(reader(name), 1 << 16);
  }

  private Reader reader(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return new InputStreamReader(streams.in(), StandardCharsets.UTF_8);
    }
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw new UsageException("--batch", "there is no file " + name);
    }
    return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
  }
}
