package dev.dateline.daemon;

import dev.dateline.daemon.extract.MachineFailureException;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.settings.Arguments;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Program;
import dev.dateline.settings.UsageException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/** The program {@code datelined}: finds the command, runs it, ends with its exit code. */
public final class IndexerMain {
  private final Map<String, String> environment;
  private final Terminal terminal;
  private final List<DaemonCommand> commands;

  /** Held, or its level would be forgotten with it. */
  @SuppressWarnings("UnusedVariable")
  private final Logger lucene = Logs.quietLucene();

  IndexerMain(Map<String, String> environment, Terminal terminal, Interruption interruption) {
    this.environment = Map.copyOf(environment);
    this.terminal = terminal;
    this.commands =
        List.of(
            new IndexCommand(terminal, interruption),
            new WatchCommand(terminal, interruption),
            new ForgetCommand(terminal),
            new StatusCommand(terminal),
            new FilesCommand(terminal, FilesCommand.Which.ALL),
            new FilesCommand(terminal, FilesCommand.Which.FAILED),
            new ExtractCommand(terminal));
  }

  /**
   * Runs the program.
   *
   * @param args the command and what it takes
   */
  public static void main(String[] args) {
    OutputFile output = new OutputFile();
    Terminal terminal =
        new Terminal(
            stream(output),
            stream(new FileOutputStream(FileDescriptor.err)),
            Terminal.isTerminal());
    int code =
        new IndexerMain(System.getenv(), terminal, Interruption.ofSignals())
            .run(RawOperands.of(args));
    terminal.out().flush();
    IOException failure = output.failure();
    if (failure != null) {
      terminal.complain("cannot write the results: " + failure.getMessage());
      code = ExitCode.IO.number();
    }
    terminal.err().flush();
    Runtime.getRuntime().halt(code); // what is to be kept is committed; nothing may hold us up
  }

  int run(List<String> args) {
    if (args.isEmpty()) {
      terminal.err().print(help());
      return ExitCode.USAGE.number();
    }
    String name = args.getFirst();
    if (name.equals("--version")) {
      terminal.out().println("datelined " + Version.text());
      return ExitCode.OK.number();
    }
    if (name.equals("--help") || name.equals("-h") || name.equals("help")) {
      terminal.out().print(help());
      return ExitCode.OK.number();
    }
    for (DaemonCommand command : commands) {
      if (command.spec().name().equals(name)) {
        return run(command, args.subList(1, args.size()));
      }
    }
    terminal
        .err()
        .printf(
            "datelined: unknown command \"%s\"; the commands are %s (see datelined --help)%n",
            name, String.join(", ", commands.stream().map(c -> c.spec().name()).toList()));
    return ExitCode.USAGE.number();
  }

  private int run(DaemonCommand command, List<String> args) {
    Command spec = command.spec();
    try {
      Arguments arguments = spec.parse(args);
      if (arguments.isHelp()) {
        terminal.out().print(spec.help());
        return ExitCode.OK.number();
      }
      return command.run(arguments, arguments.settings(environment));
    } catch (UsageException e) {
      terminal.complain(e.getMessage() + "\nSee datelined " + spec.name() + " --help");
      return ExitCode.USAGE.number();
    } catch (ArchiveException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return ExitCode.of(e.reason()).number();
    } catch (MachineFailureException e) {
      terminal.complain(
          e.getMessage()
              + "\nNo file was written off for it, and what the archive holds stays; when that is"
              + " mended, the next run goes on");
      return ExitCode.IO.number();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Interruption.TERMINATED;
    } catch (RuntimeException | Error e) {
      // The edge of the program: nobody is to see a stack trace, and everybody how to get it.
      return internal(e);
    }
  }

  private int internal(Throwable e) {
    terminal.complain(
        "internal error: " + e + "\nSet DATELINE_DEBUG=1 to see where; please report it");
    if (environment.containsKey("DATELINE_DEBUG")) {
      e.printStackTrace(terminal.err());
    }
    return ExitCode.INTERNAL.number();
  }

  private String help() {
    StringBuilder text = new StringBuilder();
    text.append("datelined keeps an archive of news articles equal to the folders it watches.\n\n");
    text.append("Usage: ").append(Program.DATELINED.command()).append(" COMMAND [OPTIONS]\n\n");
    text.append("Commands:\n");
    for (DaemonCommand command : commands) {
      text.append("  %-10s %s%n".formatted(command.spec().name(), command.spec().summary()));
    }
    text.append("\nEach command has --help. --version prints the version.\n\nExit codes:\n");
    for (ExitCode code : ExitCode.values()) {
      text.append("  %3d  %s%n".formatted(code.number(), code.meaning()));
    }
    return text.toString();
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
  }
}
