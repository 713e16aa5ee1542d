package dev.dateline.program;

import dev.dateline.manifest.ArchiveException;
import dev.dateline.output.ReaderGoneException;
import dev.dateline.output.ResultsLostException;
import dev.dateline.output.Streams;
import dev.dateline.query.QuerySyntaxException;
import dev.dateline.settings.Arguments;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Settings;
import dev.dateline.settings.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of a program: picks the command, and turns whatever happens into an exit code. */
public final class ProgramRun {
  private final ProgramCommands commands;
  private final Streams streams;
  private final Map<String, String> environment;

  /**
   * Prepares to run.
   *
   * @param commands what the program can do
   * @param streams what it reads and writes
   * @param environment the variables of the process
   */
  public ProgramRun(ProgramCommands commands, Streams streams, Map<String, String> environment) {
    this.commands = commands;
    this.streams = streams;
    this.environment = environment;
  }

  /**
   * Runs one command.
   *
   * @param args the command line
   * @return the number to exit with
   */
  public int run(List<String> args) {
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
    } catch (CommandFailedException e) {
      return failed(e.code(), e.getMessage());
    } catch (ResultsLostException e) {
      return tell(ExitCode.IO, e.getMessage());
    } catch (IOException e) {
      return failed(ExitCode.IO, ExitCode.IO.meaning() + ": " + e);
    } catch (UncheckedIOException e) {
      return failed(ExitCode.IO, ExitCode.IO.meaning() + ": " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.TERMINATED.number();
    } catch (RuntimeException | Error e) { // the outermost edge: users are to see no stack trace
      return internal(e);
    }
  }

  private ExitCode dispatch(List<String> args) throws IOException, InterruptedException {
    String name = args.isEmpty() ? "" : args.getFirst();
    List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
    ProgramCommand command = commands.named(name);
    if (command == null) {
      return new ProgramHelp(commands, streams).answer(name, rest);
    }
    Arguments arguments = command.spec().parse(rest);
    if (arguments.isHelp()) {
      streams.results().append(command.spec().help());
      return ExitCode.OK;
    }
    return command.run(new Call(arguments, settings(name, arguments), streams, environment));
  }

  private Settings settings(String command, Arguments arguments) {
    try {
      return arguments.settings(environment);
    } catch (UsageException e) {
      throw e.withHint(ProgramHelp.hint(commands.program(), command));
    }
  }

  private int failed(ExitCode code, @Nullable String message) {
    try {
      streams.results().flush(); // what was found before it went wrong
    } catch (IOException e) {
      // the message below matters more
    }
    return tell(code, message);
  }

  private int internal(Throwable e) {
    if (environment.containsKey("DATELINE_DEBUG")) {
      streams.messages().trace(e);
    }
    return tell(
        ExitCode.INTERNAL,
        "internal error: %s; this is a bug, please report it with what DATELINE_DEBUG=1 %s ... prints"
            .formatted(e, commands.program().command()));
  }

  private int tell(ExitCode code, @Nullable String message) {
    streams.messages().complain(String.valueOf(message));
    return code.number();
  }
}
