package dev.dateline.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchiveException.Reason;
import dev.dateline.output.Messages;
import dev.dateline.output.Streams;
import dev.dateline.output.Terminal;
import dev.dateline.query.QueryParser;
import dev.dateline.settings.Command;
import dev.dateline.settings.ExitCode;
import dev.dateline.settings.Program;
import dev.dateline.settings.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgramRunTest {
  private final ByteArrayOutputStream results = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  /** What the one command of the program does. */
  private interface Work {
    ExitCode in(Call call) throws IOException, InterruptedException;
  }

  @Test
  void aCommandEndsAsItSays() {
    assertThat(run(_ -> ExitCode.NOTHING_FOUND, "work")).isEqualTo(1);
    assertThat(messages()).isEmpty();
  }

  @Test
  void whatWasFoundBeforeItWentWrongIsWritten() {
    int code =
        run(
            call -> {
              call.streams().results().append("first\n");
              throw new ArchiveException(Reason.DAMAGED, "news is damaged");
            },
            "work");
    assertThat(code).isEqualTo(6);
    assertThat(results.toString(StandardCharsets.UTF_8)).isEqualTo("first\n");
    assertThat(messages()).isEqualTo("datelined: news is damaged\n");
  }

  @Test
  void aMistakeOfTheCommandItselfIsWrongUsage() {
    int code =
        run(
            _ -> {
              throw new UsageException("--files", "no such file");
            },
            "work");
    assertThat(code).isEqualTo(2);
    assertThat(messages()).isEqualTo("datelined: --files: no such file\n");
  }

  @Test
  void aWrongQueryIsWrongUsage() {
    assertThat(
            run(
                _ -> {
                  QueryParser.at(InstantSource.system(), ZoneOffset.UTC).parse("\"open");
                  return ExitCode.OK;
                },
                "work"))
        .isEqualTo(2);
    assertThat(messages()).contains("column 1");
  }

  @Test
  void aMistypedOptionSaysWhereToLearnMore() {
    assertThat(run(_ -> ExitCode.OK, "work", "--fast")).isEqualTo(2);
    assertThat(messages())
        .isEqualTo("datelined: --fast: no such option\nSee datelined work --help\n");
  }

  @Test
  void aMistypedCommandIsTakenForTheNearestOrTheUsualOne() {
    run(_ -> ExitCode.OK, "wrok");
    assertThat(messages())
        .isEqualTo("datelined: wrok: no such command; did you mean: datelined work\n");
    messages.reset();
    run(_ -> ExitCode.OK, "/news", "x");
    assertThat(messages()).contains("did you mean: datelined index /news x\n");
  }

  @Test
  void aCommandMayFailInItsOwnWay() {
    int code =
        run(
            _ -> {
              throw new CommandFailedException(ExitCode.IO, "no space\nmend it", new IOException());
            },
            "work");
    assertThat(code).isEqualTo(8);
    assertThat(messages()).isEqualTo("datelined: no space\nmend it\n");
  }

  @Test
  void inputThatFailsEndsWithEightHoweverItIsThrown() {
    IOException failure = new IOException("disk on fire");
    assertThat(
            run(
                _ -> {
                  throw failure;
                },
                "work"))
        .isEqualTo(8);
    assertThat(
            run(
                _ -> {
                  throw new UncheckedIOException(failure);
                },
                "work"))
        .isEqualTo(8);
    assertThat(messages())
        .isEqualTo(
            "datelined: input or output failed: java.io.IOException: disk on fire\n".repeat(2));
  }

  @Test
  void anInterruptedCommandEndsWithTheNumberOfItsSignal() {
    assertThat(
            run(
                _ -> {
                  throw new InterruptedException();
                },
                "work"))
        .isEqualTo(143);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void helpOfACommandIsGivenInTwoWays() {
    run(_ -> ExitCode.OK, "work", "--help");
    String help = results.toString(StandardCharsets.UTF_8);
    assertThat(help).startsWith("datelined work: do things\n");
    results.reset();
    run(_ -> ExitCode.OK, "help", "work");
    assertThat(results.toString(StandardCharsets.UTF_8)).isEqualTo(help);
  }

  @Test
  void theHelpListsCommandsNotesAndExitCodes() {
    assertThat(run(_ -> ExitCode.OK, "--help")).isZero();
    assertThat(results.toString(StandardCharsets.UTF_8))
        .startsWith("datelined: keep an archive of news articles equal to folders\n")
        .contains(
            "\n  work        do things\n", "\n\nRead the notes.\n\n", "\n  143  terminated\n");
  }

  private int run(Work work, String... args) {
    Streams streams =
        Streams.of(
            InputStream.nullInputStream(),
            results,
            new Messages(Program.DATELINED, messages, false),
            Terminal.NONE);
    return new ProgramRun(new OneCommand(work), streams, Map.of("HOME", "/none"))
        .run(List.of(args));
  }

  private String messages() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  /** A program of one command. */
  private record OneCommand(Work work) implements ProgramCommands, ProgramCommand {
    @Override
    public Program program() {
      return Program.DATELINED;
    }

    @Override
    public List<String> names() {
      return List.of("work");
    }

    @Override
    public @Nullable ProgramCommand named(String name) {
      return name.equals("work") ? this : null;
    }

    @Override
    public String notes() {
      return "Read the notes.\n";
    }

    @Override
    public Command spec() {
      return Command.of(Program.DATELINED, "work", "do things").build();
    }

    @Override
    public ExitCode run(Call call) throws IOException, InterruptedException {
      return work.in(call);
    }
  }
}
