package dev.dateline.daemon.extract.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.dateline.article.Article;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of one JSON object a line, packed with gzip or not.
 *
 * <p>Problems carry the number of their line. When reading goes on behind earlier parts, the lines
 * before are counted only once a number is asked for, which costs a second pass over them.
 */
public final class JsonLinesReader implements ContainerReader {
  private static final String CONTENT_TYPE = "application/x-ndjson";
  private static final int DEEPEST_JSON = 10_000;

  private final Path file;
  private final ContainerLimits limits;
  private final JsonFactory json;
  private final long start;
  private final Headway content;
  private final BoundedLines lines;
  private long linesBefore = -1;
  private long linesHere;
  private boolean lineEnded = true;
  private long bytesRead;
  private int nextPart;

  private JsonLinesReader(Path file, ContainerLimits limits, Resume from, Headway content) {
    this.file = file;
    this.limits = limits;
    this.start = from.bytesRead;
    this.bytesRead = from.bytesRead;
    this.nextPart = from.part;
    this.content = content;
    this.lines = new BoundedLines(content, from.bytesRead, limits.lineBytes());
    this.json = factory(limits);
  }

  /**
   * Where to go on.
   *
   * @param part the number of the next part, 0 or more
   * @param bytesRead how far the parts before it reach, in bytes of the unpacked content
   */
  public record Resume(int part, long bytesRead) {
    /** From the first line. */
    public static final Resume FROM_THE_BEGINNING = new Resume(0, 0);
  }

  /**
   * Opens a file.
   *
   * @param file the file; whether it is packed is seen from its content
   * @param limits how much to hold at once
   * @param from where to go on
   * @param requireOpen is run again and again while the content is read; what it throws ends that
   * @return the reader, which the caller closes
   * @throws IOException if the file cannot be read, or is shorter than what was read of it before
   */
  public static JsonLinesReader open(
      Path file, ContainerLimits limits, Resume from, Runnable requireOpen) throws IOException {
    Headway content =
        UnpackedContent.open(
            file, from.bytesRead, packed -> new Headway(packed, limits, requireOpen));
    return new JsonLinesReader(file, limits, from, content);
  }

  private static JsonFactory factory(ContainerLimits limits) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST_JSON)
                .maxStringLength(limits.lineBytes())
                .build())
        .build();
  }

  @Override
  public String contentType() {
    return CONTENT_TYPE;
  }

  @Override
  public ContainerPart next() throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ContainerPart.Cut cut = null;
    boolean more;
    content.made(); // the part before was full; how long its writing took is not the file's doing
    try {
      more = read(articles, problems);
    } catch (Headway.TooFarException e) {
      cut = e.cut();
      problems.add(new Problem(Math.max(linesBefore, 0) + linesHere + 1, cut.reason()));
      more = false;
    }
    return new ContainerPart(nextPart++, articles, bytesRead, !more, problems, cut);
  }

  /** Reads until the part is full; false where there is no more. */
  private boolean read(List<Article> articles, List<Problem> problems) throws IOException {
    long characters = 0;
    while (articles.size() < limits.articles() && characters < limits.characters()) {
      content.check();
      BoundedLines.Line line = lines.next();
      if (line == null) {
        if (lines.damage() != null) {
          problems.add(new Problem(lineNumber() + (lineEnded ? 1 : 0), lines.damage()));
        }
        return false;
      }
      linesHere++;
      lineEnded = line.ended();
      Article article = read(line, problems);
      if (article != null) {
        content.made();
        articles.add(article);
        characters += article.body().length() + article.headline().length();
      }
    }
    return true;
  }

  private @Nullable Article read(BoundedLines.Line line, List<Problem> problems)
      throws IOException {
    long before = bytesRead;
    bytesRead = line.end();
    if (line.text() == null) {
      complain(problems, "longer than %,d bytes; passed over".formatted(limits.lineBytes()));
      return null;
    }
    String text = line.text().startsWith("\uFEFF") ? line.text().substring(1) : line.text();
    if (text.isBlank()) {
      return null;
    }
    try {
      return read(text, problems);
    } catch (IOException e) {
      bytesRead = line.ended() ? line.end() : before;
      if (lines.damage() == null) { // else the line is broken because the packing is
        complain(problems, reason(e));
      }
      return null;
    }
  }

  private @Nullable Article read(String text, List<Problem> problems) throws IOException {
    JsonArticle.Parsed parsed = JsonArticle.read(json, text);
    for (String complaint : parsed.complaints()) {
      complain(problems, complaint);
    }
    if (parsed.article().isEmpty()) {
      complain(problems, "empty: neither headline nor body");
      return null;
    }
    return parsed.article();
  }

  private static String reason(IOException e) {
    return e instanceof JsonProcessingException broken
        ? "not JSON: " + broken.getOriginalMessage().lines().findFirst().orElse("")
        : String.valueOf(e.getMessage());
  }

  private void complain(List<Problem> problems, String reason) throws IOException {
    problems.add(new Problem(lineNumber(), reason));
  }

  private long lineNumber() throws IOException {
    if (linesBefore < 0) {
      linesBefore = start == 0 ? 0 : UnpackedContent.countLines(file, start);
    }
    return linesBefore + linesHere;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
