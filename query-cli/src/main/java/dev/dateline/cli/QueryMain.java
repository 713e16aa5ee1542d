package dev.dateline.cli;

import dev.dateline.cli.ResultStream.ReaderGoneException;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.query.QuerySyntaxException;
import dev.dateline.settings.Arguments;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.UsageException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code dateline}: picks the command, and turns whatever happens into an exit code.
 */
public final class QueryMain {
  private final Streams streams;
  private final Map<String, String> environment;

  QueryMain(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /**
   * Runs one command and ends the process.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    Silence.begin();
    Map<String, String> environment = System.getenv();
    int code = new QueryMain(Streams.ofProcess(environment), environment).run(List.of(args));
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param args the command line
   * @return the number to exit with
   */
  int run(List<String> args) {
    try {
      ExitCode code = dispatch(args);
      streams.results().flush();
      return code.number();
    } catch (ReaderGoneException e) {
      return ExitCode.OK.number();
    } catch (UsageException | QuerySyntaxException e) {
      return failed(ExitCode.USAGE, e.getMessage());
    } catch (ArchiveException e) {
      return failed(ExitCode.of(e.reason()), e.getMessage());
    } catch (IOException e) {
      return failed(ExitCode.IO, "cannot write the results: " + e.getMessage());
    } catch (RuntimeException | Error e) { // the outermost edge: users are to see no stack trace
      return internal(e);
    }
  }

  private ExitCode dispatch(List<String> args) throws IOException {
    String name = args.isEmpty() ? "" : args.getFirst();
    List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
    QueryCommand command = command(name);
    if (command == null) {
      return new ProgramHelp(streams).answer(name, rest);
    }
    Arguments arguments = command.spec().parse(rest);
    if (arguments.isHelp()) {
      streams.results().append(command.spec().help());
      return ExitCode.OK;
    }
    return command.run(new Call(arguments, arguments.settings(environment), streams, environment));
  }

  static @Nullable QueryCommand command(String name) {
    return switch (name) {
      case "search" -> new SearchCommand();
      case "show" -> new ShowCommand();
      case "status" -> new StatusCommand();
      case "fields" -> new FieldsCommand();
      case "completion" -> new CompletionCommand();
      default -> null;
    };
  }

  private int failed(ExitCode code, @Nullable String message) {
    try {
      streams.results().flush(); // what was found before it went wrong
    } catch (IOException e) {
      // the message below matters more
    }
    return tell(code, String.valueOf(message));
  }

  private int internal(Throwable e) {
    if (environment.containsKey("DATELINE_DEBUG")) {
      e.printStackTrace(streams.messages());
    }
    return tell(
        ExitCode.INTERNAL,
        "internal error: "
            + e
            + "; this is a bug, please report it with what DATELINE_DEBUG=1 dateline ... prints");
  }

  private int tell(ExitCode code, String message) {
    streams.message(message);
    return code.number();
  }
}
