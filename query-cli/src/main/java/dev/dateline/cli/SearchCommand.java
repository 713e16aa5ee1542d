package dev.dateline.cli;

import dev.dateline.archive.ArchiveReader;
import dev.dateline.cli.print.Answer;
import dev.dateline.cli.print.DisplayWidth;
import dev.dateline.cli.print.HitPrinter;
import dev.dateline.output.Streams;
import dev.dateline.program.Call;
import dev.dateline.program.ProgramCommand;
import dev.dateline.query.QuerySyntaxException;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.Filters;
import dev.dateline.search.SearchResults;
import dev.dateline.search.WrongCursorException;
import dev.dateline.settings.Arguments;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Setting;
import dev.dateline.settings.UsageException;
import java.io.IOException;

/** Finds articles: {@code dateline search QUERY...}. */
final class SearchCommand implements ProgramCommand {
  private static final String TEXT = "text";

  @Override
  public Command spec() {
    return SearchUsage.command();
  }

  @Override
  public ExitCode run(Call call) throws IOException {
    Arguments arguments = call.arguments();
    String query = String.join(" ", arguments.operands()).strip();
    String batch = arguments.value("batch");
    checkTogether(arguments, query, batch != null);
    HitPrinter printer = printer(call);
    SearchRequests requests = new SearchRequests(arguments, call.settings(), printer.shows());
    if (batch != null) {
      return new BatchSearch(call.streams(), requests, printer).run(batch, call);
    }
    SearchRequest request;
    try {
      request = requests.of(query);
    } catch (QuerySyntaxException e) {
      call.streams().messages().complain(withCaret(e, query));
      return ExitCode.USAGE;
    }
    return search(call, printer, query, request);
  }

  private static ExitCode search(Call call, HitPrinter printer, String query, SearchRequest request)
      throws IOException {
    try (ArchiveReader reader = call.archive().openBriefReader()) {
      SearchResults results = reader.search(request);
      boolean found =
          request.limit() == 0 ? results.total().count() > 0 : !results.hits().isEmpty();
      if (found || !call.settings().text(Setting.FORMAT).equals(TEXT)) {
        printer.print(new Answer(null, query, results));
      }
      call.streams().results().flush();
      if (results.movedOn()) {
        call.streams()
            .messages()
            .complain(
                "the archive has changed since that page; articles that came or changed may be missing"
                    + " here or come twice, all others go on as they were");
      }
      if (!found) {
        call.streams().messages().complain(advice(request, results));
      }
      return found ? ExitCode.OK : ExitCode.NOTHING_FOUND;
    } catch (WrongCursorException e) {
      throw SearchRequests.wrong(e);
    }
  }

  private static HitPrinter printer(Call call) {
    String format = call.settings().text(Setting.FORMAT);
    Streams streams = call.streams();
    return HitPrinter.of(
        format,
        TerminalStyle.of(call),
        format.equals(TEXT) ? streams.results() : streams.rawResults());
  }

  private static void checkTogether(Arguments arguments, String query, boolean batch) {
    if (batch && !query.isEmpty()) {
      throw new UsageException(
          "--batch", "takes its queries from a file, not from the command line");
    }
    if (batch && arguments.value("after") != null) {
      throw new UsageException("--after", "goes on with one query, and cannot be used in a batch");
    }
    boolean filtered =
        arguments.value("date") != null
            || arguments.value("source") != null
            || arguments.value("lang") != null
            || arguments.value("type") != null
            || arguments.value("path") != null;
    if (!batch && query.isEmpty() && !filtered) {
      throw new UsageException(
          "dateline search",
          "expected a QUERY, such as: dateline search putin north korea treaty"
              + "\nmore with: dateline search --help");
    }
  }

  /** The message, and below the query a caret where it went wrong. */
  private static String withCaret(QuerySyntaxException e, String query) {
    String before = query.substring(0, Math.min(query.length(), e.column() - 1));
    if (query.length() > 200) {
      return String.valueOf(e.getMessage());
    }
    return e.getMessage() + "\n  " + query + "\n  " + " ".repeat(DisplayWidth.of(before)) + "^";
  }

  private static String advice(SearchRequest request, SearchResults results) {
    if (results.total().count() > 0) {
      return "there are no further articles";
    }
    StringBuilder text = new StringBuilder("nothing found; ");
    if (request.allWords()) {
      text.append("without --all, articles are found that hold some of the words");
    } else if (!request.filters().equals(Filters.NONE)) {
      text.append("the filters may leave nothing over");
    } else {
      text.append(
          "check the spelling: putn~ finds words spelled nearly so, korea* words that begin so");
    }
    return text.append("; --words takes operators and fields as words").toString();
  }
}
