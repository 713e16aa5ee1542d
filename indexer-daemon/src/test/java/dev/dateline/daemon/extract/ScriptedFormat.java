package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.manifest.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does what the lines of a file say, one after the other: the reader of a parser process that can
 * be told to fail. A line of any other text is an article; its token is the number of the next
 * line.
 */
final class ScriptedFormat implements FormatReader {
  private static final int LONG_TEXT = 20_000_000;

  /** A parser process with this reader and the usual ones. */
  public static void main(String[] arguments) throws Exception {
    ParserProcess.run(new Formats(List.of(new ScriptedFormat())), arguments);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean takes(String mediaType) {
    return mediaType.equals("text/plain");
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public Ending read(Input input, Sink sink) throws IOException {
    List<String> lines = Files.readAllLines(input.path());
    String token = input.token();
    int first = token == null ? 0 : Integer.parseInt(token);
    for (int i = first; i < lines.size(); i++) {
      String line = lines.get(i);
      String argument = line.substring(line.indexOf(' ') + 1);
      switch (line.substring(0, line.length() - argument.length()).strip()) {
        case "sleep" -> sleep(Long.parseLong(argument));
        case "exit" -> Runtime.getRuntime().halt(Integer.parseInt(argument));
        case "killed-once" -> killOnce(Path.of(argument));
        case "killed" -> kill();
        case "garbage" -> garbage(argument);
        case "problem" -> sink.problem(new Problem(i + 1L, argument));
        case "long" -> sink.article(Article.of(argument, "x".repeat(LONG_TEXT)), behind(i));
        case "many" -> many(Integer.parseInt(argument), sink, i);
        default -> sink.article(Article.of(line, "Text of it."), behind(i));
      }
    }
    return new Ending.Done(Integer.toString(lines.size()));
  }

  private static void many(int count, Sink sink, int line) throws IOException {
    for (int i = 0; i < count; i++) {
      sink.article(Article.of("Number " + i, "Text of it."), behind(line));
    }
  }

  private static Place behind(int line) {
    return new Place() {
      @Override
      public @Nullable String token() {
        return Integer.toString(line + 1);
      }

      @Override
      public long line() {
        return line + 1L;
      }
    };
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void killOnce(Path mark) throws IOException {
    if (!Files.exists(mark)) {
      Files.createFile(mark);
      kill();
    }
  }

  private static void kill() {
    try {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
          .start()
          .waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes to the pipe past the protocol. */
  private static void garbage(String text) throws IOException {
    new FileOutputStream(FileDescriptor.out).write(text.getBytes(StandardCharsets.UTF_8));
  }
}
