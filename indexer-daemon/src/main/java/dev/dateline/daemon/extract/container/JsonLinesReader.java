package dev.dateline.daemon.extract.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.LimitException;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.daemon.extract.news.NamedStory;
import dev.dateline.manifest.Problem;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of one JSON object a line, packed with gzip or not.
 *
 * <p>Problems carry the number of their line. When reading goes on behind earlier articles, the
 * lines before are counted only once a number is asked for, which costs a second pass over them. A
 * last line that is broken and has no line end yet is not counted as read, so that going on from
 * there sees it whole once it is.
 */
final class JsonLinesReader implements Place, Closeable {
  private static final int DEEPEST_JSON = 10_000;

  private final Input input;
  private final JsonFactory json;
  private final long start;
  private final BoundedLines lines;
  private long linesBefore = -1;
  private long linesHere;
  private boolean lineEnded = true;
  private long bytesRead;

  private JsonLinesReader(Input input, long start) throws IOException {
    this.input = input;
    this.start = start;
    this.bytesRead = start;
    this.lines =
        new BoundedLines(
            UnpackedContent.open(input.path(), start, input.headway()),
            start,
            input.limits().lineBytes());
    this.json = factory(input.limits().lineBytes());
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be read, or is shorter than what was read of it before
   */
  static JsonLinesReader open(Input input) throws IOException {
    String token = input.token();
    return new JsonLinesReader(input, token == null ? 0 : Long.parseLong(token));
  }

  private static JsonFactory factory(int lineBytes) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST_JSON)
                .maxStringLength(lineBytes)
                .build())
        .build();
  }

  /** Reads to the end, or to a limit. */
  Ending readInto(Sink sink) throws IOException {
    try {
      while (true) {
        input.headway().check();
        BoundedLines.Line line = lines.next();
        if (line == null) {
          return end(sink);
        }
        linesHere++;
        lineEnded = line.ended();
        Article article = read(line, sink);
        if (article != null) {
          sink.article(article, this);
        }
      }
    } catch (LimitException e) {
      Ending.Failure failure = e.failure();
      return new Ending.Failure(
          failure.outcome(),
          failure.reason(),
          Math.max(linesBefore, 0) + linesHere + 1,
          failure.mayPass());
    }
  }

  private Ending end(Sink sink) throws IOException {
    if (lines.damage() != null) {
      sink.problem(new Problem(line() + (lineEnded ? 1 : 0), lines.damage()));
    }
    return new Ending.Done(token());
  }

  @Override
  public String token() {
    return Long.toString(bytesRead);
  }

  @Override
  public long line() throws IOException {
    if (linesBefore < 0) {
      linesBefore = start == 0 ? 0 : UnpackedContent.countLines(input, start);
    }
    return linesBefore + linesHere;
  }

  private @Nullable Article read(BoundedLines.Line line, Sink sink) throws IOException {
    long before = bytesRead;
    bytesRead = line.end();
    if (line.text() == null) {
      complain(sink, "longer than %,d bytes; passed over".formatted(input.limits().lineBytes()));
      return null;
    }
    String text = line.text().startsWith("\uFEFF") ? line.text().substring(1) : line.text();
    if (text.isBlank()) {
      return null;
    }
    NamedStory.Told parsed;
    try {
      parsed = JsonArticle.read(json, text);
    } catch (IOException e) {
      bytesRead = line.ended() ? line.end() : before;
      if (lines.damage() == null) { // else the line is broken because the packing is
        complain(sink, reason(e));
      }
      return null;
    }
    for (String complaint : parsed.complaints()) {
      complain(sink, complaint);
    }
    if (parsed.article().isEmpty()) {
      complain(sink, "empty: neither headline nor body");
      return null;
    }
    return parsed.article();
  }

  private static String reason(IOException e) {
    return e instanceof JsonProcessingException broken
        ? "not JSON: " + broken.getOriginalMessage().lines().findFirst().orElse("")
        : String.valueOf(e.getMessage());
  }

  private void complain(Sink sink, String reason) throws IOException {
    sink.problem(new Problem(line(), reason));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
