package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.format.CollectingSink;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.daemon.extract.format.FileContent;
import dev.dateline.daemon.extract.format.FileSink;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.Headway;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads source files.
 *
 * <p>Plain text, Markdown and JSON Lines are read by the calling thread; anything else in a parser
 * process, for which the thread waits. Safe for many threads: as many files are parsed at once as
 * there are processes. These start with the first file that needs one, and end with {@link #close}.
 */
public final class Extractor implements AutoCloseable {
  /** The most text of a file that {@link #extract} holds at once, in characters. */
  private static final long MOST_CHARACTERS = 64_000_000;

  private final ExtractorSettings settings;
  private final Formats formats = Formats.standard();
  private final ParserPool parsers;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Makes an extractor; no process starts yet.
   *
   * @param settings the limits
   */
  public Extractor(ExtractorSettings settings) {
    this.settings = settings;
    this.parsers =
        new ParserPool(
            new ParserCommand(settings.parsers(), settings.documents(), settings.cache()));
  }

  /**
   * The readers of all formats.
   *
   * @return them
   */
  public Formats formats() {
    return formats;
  }

  /**
   * Reads a file as a whole, up to 64 million characters of text; beyond, the extraction is
   * truncated. To read one without that limit, see {@link #read}.
   *
   * @param file the file
   * @return its articles, or why there are none
   * @throws MachineFailureException if no parser process can be kept, which is no fault of the file
   * @throws CancellationException if the extractor is closed meanwhile, or the thread is
   *     interrupted while it waits for a parser process
   */
  public Extraction extract(Path file) {
    CollectingSink sink = new CollectingSink(MOST_CHARACTERS);
    Ending ending;
    try {
      ending = read(FileContent.of(file), null, sink);
    } catch (IOException e) {
      ending = Ending.Failure.unreadable(e);
    }
    return sink.extraction(ending);
  }

  /**
   * Reads a file.
   *
   * @param content the file, opened already
   * @param from from where to go on; null for the beginning
   * @param sink takes what is found, on the calling thread
   * @return how it ended
   * @throws MachineFailureException if no parser process can be kept, which is no fault of the
   *     file. What the sink took then is right, but not all
   * @throws CancellationException if the extractor is closed meanwhile, or the thread is
   *     interrupted while it waits for a parser process
   */
  public Ending read(FileContent content, @Nullable GoOn from, FileSink sink) {
    if (!content.isRegular()) {
      return new Ending.Failure(Outcome.UNREADABLE, "not a regular file");
    }
    if (content.bytes().length == 0) {
      return new Ending.Failure(Outcome.EMPTY, "the file is empty");
    }
    String mediaType = FileKind.of(content).mediaType();
    if (mediaType != null) {
      FormatReader reader = formats.reader(mediaType);
      if (content.isWhole() || reader.goesOn()) {
        Ending ending = readHere(reader, mediaType, content, from, sink);
        boolean another = ending instanceof Ending.Failure f && f.outcome() == Outcome.UNSUPPORTED;
        if (!another) {
          return ending;
        }
      }
    }
    return parsers.read(content.path(), from, sink);
  }

  private Ending readHere(
      FormatReader reader,
      String mediaType,
      FileContent content,
      @Nullable GoOn from,
      FileSink sink) {
    String token = GoOn.tokenFor(from, reader);
    Headway headway =
        new Headway(
            settings.parsers().timeout(), settings.documents().fileBytes(), this::requireOpen);
    Input input =
        new Input(content, mediaType, settings.documents(), headway, token, Input.Embedded.NONE);
    try {
      sink.begun(ReadBy.of(reader, mediaType), token != null);
    } catch (IOException e) {
      return Ending.Failure.unreadable(e);
    }
    return Reading.read(reader, input, sink);
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
