package dev.dateline.cli;

import dev.dateline.cli.print.CleanText;
import dev.dateline.cli.print.CleanWriter;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command reads and writes, always in UTF-8.
 *
 * @param in standard input
 * @param results where results go
 * @param messages where messages go
 * @param terminal what the results go to
 */
record Streams(InputStream in, Writer results, PrintStream messages, Terminal terminal) {
  static Streams ofProcess(Map<String, String> environment) {
    return of(System.in, ResultStream.ofProcess(), System.err, Terminal.ofProcess(environment));
  }

  static Streams of(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
    return new Streams(
        in,
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminal);
  }

  /** The writer for formats that leave article text as it is. */
  Writer rawResults() {
    return terminal.present() ? new CleanWriter(results) : results;
  }

  /** Writes a message of one or more lines, the first of them after the program's name. */
  void message(String text) {
    StringBuilder lines = new StringBuilder("dateline: ");
    for (String line : text.split("\n", -1)) {
      lines.append(CleanText.of(line)).append('\n');
    }
    messages.append(lines).flush();
  }
}
