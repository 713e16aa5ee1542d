package dev.dateline.cli;

import dev.dateline.output.Messages;
import dev.dateline.output.Streams;
import dev.dateline.output.Terminal;
import dev.dateline.program.ProgramRun;
import dev.dateline.settings.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the program inside the test, and keeps what it wrote. */
final class CommandLineRun {
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
  private OutputStream results = new ByteArrayOutputStream();
  private Terminal terminal = Terminal.NONE;
  private String input = "";
  private int exitCode = -1;

  CommandLineRun(Path home) {
    environment.put("HOME", home.toString());
  }

  CommandLineRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  CommandLineRun reading(String text) {
    input = text;
    return this;
  }

  CommandLineRun writingTo(OutputStream out) {
    results = out;
    return this;
  }

  CommandLineRun onTerminal(int columns) {
    terminal = new Terminal(true, columns);
    return this;
  }

  CommandLineRun run(String... args) {
    Streams streams =
        Streams.of(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            results,
            new Messages(Program.DATELINE, messages, false),
            terminal);
    exitCode = new ProgramRun(new QueryCommands(), streams, environment).run(List.of(args));
    return this;
  }

  int exitCode() {
    return exitCode;
  }

  String results() {
    return ((ByteArrayOutputStream) results).toString(StandardCharsets.UTF_8);
  }

  String messages() {
    return messages.toString(StandardCharsets.UTF_8);
  }
}
