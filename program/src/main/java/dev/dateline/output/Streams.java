package dev.dateline.output;

import dev.dateline.settings.Program;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param results where results go, in UTF-8; it throws {@link ReaderGoneException} and {@link
 *     ResultsLostException}
 * @param messages where messages go
 * @param terminal what the results go to
 */
public record Streams(InputStream in, Writer results, Messages messages, Terminal terminal) {
  /** The launcher may pass whether messages go to a terminal: Java itself cannot tell. */
  private static final String WATCHED = "dateline.stderr.tty";

  /**
   * The streams of this process.
   *
   * @param program who speaks
   * @param environment the variables of the process
   * @return its streams
   */
  public static Streams ofProcess(Program program, Map<String, String> environment) {
    return new Streams(
        System.in,
        writer(ResultStream.ofProcess()),
        new Messages(
            program, new FileOutputStream(FileDescriptor.err), Boolean.getBoolean(WATCHED)),
        Terminal.ofProcess(environment));
  }

  /**
   * Other streams.
   *
   * @param in what to read
   * @param results where results go
   * @param messages where messages go
   * @param terminal what the results go to
   * @return the streams
   */
  public static Streams of(
      InputStream in, OutputStream results, Messages messages, Terminal terminal) {
    return new Streams(in, writer(new ResultStream(results, false)), messages, terminal);
  }

  /**
   * The writer for formats that leave article text as it is.
   *
   * @return one that lets nothing through that a terminal could take for a command
   */
  public Writer rawResults() {
    return terminal.present() ? new CleanWriter(results) : results;
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
