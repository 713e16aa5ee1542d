package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.article.Published;
import dev.dateline.daemon.extract.container.ContainerPart;
import dev.dateline.daemon.extract.container.ContainerReader;
import dev.dateline.daemon.extract.container.JsonLinesReader;
import dev.dateline.daemon.extract.news.PossibleDate;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads source files.
 *
 * <p>Plain text, Markdown and JSON Lines are read by the calling thread; anything else in a parser
 * process, for which the thread waits. Safe for many threads: as many files are parsed at once as
 * there are processes. These start with the first file that needs one, and end with {@link #close}.
 */
public final class Extractor implements AutoCloseable {
  /** Names what reads files, shortly, as each record says it; another version reads them again. */
  public static final String VERSION = "1";

  /** The most text of a container that {@link #extract} holds at once, in characters. */
  private static final long CONTAINER_CHARACTERS = 64_000_000;

  private final ExtractorSettings settings;
  private final TextFileReader texts;
  private final ParserPool parsers;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Makes an extractor; no process starts yet.
   *
   * @param settings the limits
   */
  public Extractor(ExtractorSettings settings) {
    this.settings = settings;
    this.texts = new TextFileReader(settings.documents().characters());
    this.parsers =
        new ParserPool(
            new ParserCommand(settings.parsers(), settings.documents(), settings.cache()));
  }

  /**
   * Reads a file as a whole.
   *
   * <p>Of a container all articles are given, up to 64 million characters of text; beyond, the
   * extraction is truncated. To read one without that limit, see {@link #openContainer}.
   *
   * @param file the file
   * @return its articles, or why there are none
   * @throws MachineFailureException if no parser process can be kept, which is no fault of the file
   * @throws CancellationException if the extractor is closed meanwhile, or the thread is
   *     interrupted while it waits for a parser process
   */
  public Extraction extract(Path file) {
    try {
      return extract(FileContent.of(file));
    } catch (IOException e) {
      return Unreadable.because(e);
    }
  }

  /**
   * Reads a file that is open already, as {@link #extract(Path)} does.
   *
   * @param content the file
   * @return its articles, or why there are none
   * @throws MachineFailureException if no parser process can be kept, which is no fault of the file
   * @throws CancellationException if the extractor is closed meanwhile, or the thread is
   *     interrupted while it waits for a parser process
   */
  public Extraction extract(FileContent content) {
    if (!content.isRegular()) {
      return new Extraction.Failed(Outcome.UNREADABLE, "not a regular file", null);
    }
    if (content.bytes().length == 0) {
      return new Extraction.Failed(Outcome.EMPTY, "the file is empty", null);
    }
    return switch (FileKind.of(content)) {
      case JSON_LINES -> wholeContainer(content.path());
      case TEXT -> possible(text(content, false));
      case MARKDOWN -> possible(text(content, true));
      case DOCUMENT -> possible(parsers.parse(content.path()));
    };
  }

  /** Without dates on which nothing can have been published. */
  private static Extraction possible(Extraction extraction) {
    if (!(extraction instanceof Extraction.Extracted extracted)) {
      return extraction;
    }
    Instant now = Instant.now();
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(extracted.problems());
    for (Article article : extracted.articles()) {
      Published published = article.published();
      Optional<String> against =
          published == null ? Optional.empty() : PossibleDate.reasonAgainst(published, now);
      against.ifPresent(reason -> problems.add(new Problem(0, reason)));
      articles.add(
          against.isEmpty() ? article : article.toBuilder().published((Published) null).build());
    }
    return new Extraction.Extracted(
        extracted.contentType(), articles, extracted.truncated(), problems);
  }

  private Extraction text(FileContent content, boolean markdown) {
    Optional<Extraction> text =
        content.isWhole() ? texts.read(content.bytes(), true, markdown) : Optional.empty();
    return text.isPresent() ? text.get() : parsers.parse(content.path());
  }

  private Extraction wholeContainer(Path file) {
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    long characters = 0;
    ContainerPart.Cut cut = null;
    try (ContainerReader container = openContainer(file, 0, 0)) {
      boolean last = false;
      while (!last && characters < CONTAINER_CHARACTERS) {
        ContainerPart part = container.next();
        articles.addAll(part.articles());
        problems.addAll(part.problems());
        for (Article article : part.articles()) {
          characters += article.body().length();
        }
        last = part.last();
        cut = part.cut();
      }
      if (articles.isEmpty() && cut != null) {
        return new Extraction.Failed(cut.outcome(), cut.reason(), container.contentType());
      }
      return articles.isEmpty() && problems.isEmpty()
          ? new Extraction.Failed(Outcome.EMPTY, "it holds no text", container.contentType())
          : new Extraction.Extracted(
              container.contentType(), articles, !last || cut != null, problems);
    } catch (IOException e) {
      return Unreadable.because(e);
    }
  }

  /**
   * Whether a file is one of many articles, to be read in parts.
   *
   * @param content the file
   * @return true where {@link #openContainer} reads it; an empty file is none
   */
  public boolean isContainer(FileContent content) {
    return content.bytes().length > 0 && FileKind.of(content) == FileKind.JSON_LINES;
  }

  /**
   * Opens a file of many articles.
   *
   * @param file a file of which {@link #isContainer} is true
   * @param part the number of the first part wanted, 0 for all
   * @param bytesRead how far the parts before it reach, as the last of them said; 0 for all
   * @return the reader, which the caller closes
   * @throws IOException if the file cannot be read or is shorter than {@code bytesRead}
   * @throws CancellationException if the extractor is closed meanwhile; so does the reader
   */
  public ContainerReader openContainer(Path file, int part, long bytesRead) throws IOException {
    return JsonLinesReader.open(
        file,
        settings.containers(),
        new JsonLinesReader.Resume(part, bytesRead),
        this::requireOpen);
  }

  /**
   * Looks whether reading may go on.
   *
   * @throws CancellationException if this is closed
   */
  public void requireOpen() {
    if (closed.get()) {
      throw new CancellationException("the extractor was closed");
    }
  }

  /** Ends the parser processes; files being read are given up. */
  @Override
  public void close() {
    closed.set(true);
    parsers.close();
  }
}
