package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.manifest.Outcome;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/**
 * The program of a parser process: reads file names from its standard input, parses, answers on its
 * standard output.
 *
 * <p>It ends when its input does or its parent has gone. Standard output belongs to the answers:
 * what parsers print goes to standard error.
 */
final class ParserProcess {
  /** Said once the parsers are loaded. */
  static final int READY = 'R';

  /** Said when a file's name has come: from here on a death is that file's. */
  static final int TAKEN = 'T';

  /** The exit code of Java's own {@code ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  private static final Duration PARENT_CHECK = Duration.ofSeconds(2);

  private final DocumentReader reader;
  private final Answers answers;
  private final SynchronousQueue<Request> requests = new SynchronousQueue<>();

  private ParserProcess(Formats formats, DocumentLimits limits, Answers answers) {
    this.answers = answers;
    this.reader = new DocumentReader(formats, limits, this::beat);
  }

  /** A file to be read, and from where to go on. */
  private record Request(Path file, @Nullable GoOn from) {}

  /**
   * Runs until standard input ends.
   *
   * @param arguments the parent's process id and the document limits, as {@link ParserCommand}
   *     gives them
   * @throws Exception if it cannot start
   */
  public static void main(String[] arguments) throws Exception {
    run(Formats.standard(), arguments);
  }

  /** Does the same with certain readers. */
  static void run(Formats formats, String[] arguments) throws Exception {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    watchParent(Long.parseLong(arguments[0]));
    DocumentLimits limits =
        new DocumentLimits(
            Integer.parseInt(arguments[1]),
            Long.parseLong(arguments[2]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]),
            Integer.parseInt(arguments[5]));
    Answers answers = new Answers(out, Answers.mostBytes(limits));
    new ParserProcess(formats, limits, answers).run(System.in);
  }

  private static void watchParent(long parent) {
    Thread.ofPlatform()
        .daemon()
        .name("parent watch")
        .start(() -> {
          try {
            while (ProcessHandle.of(parent).filter(ProcessHandle::isAlive).isPresent()) {
              Thread.sleep(PARENT_CHECK);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          end();
        });
  }

  private void run(InputStream in) throws IOException, InterruptedException {
    Thread.ofPlatform().daemon().name("requests").start(() -> takeRequests(in));
    answers.say(READY);
    while (true) {
      Request request = requests.take();
      answers.say(TAKEN);
      answers.end(read(request));
    }
  }

  /** A thread of its own, so that the end of the input ends a parser that hangs. */
  private void takeRequests(InputStream in) {
    try (DataInputStream data = new DataInputStream(in)) {
      while (true) {
        Path file = Path.of(URI.create(data.readUTF()));
        GoOn from = data.readBoolean() ? new GoOn(data.readUTF(), data.readUTF()) : null;
        requests.put(new Request(file, from));
      }
    } catch (IOException e) {
      end(); // the parent closed its end, or is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends at once: a parser that hangs would hold up an orderly end. */
  private static void end() {
    PrivateFolder.deleteOwn();
    Runtime.getRuntime().halt(0);
  }

  private Ending read(Request request) {
    try {
      return reader.read(request.file, request.from, answers);
    } catch (RuntimeException | LinkageError e) {
      // The edge of one file: whatever is wrong with its parser is no reason to end the process.
      return new Ending.Failure(Outcome.CRASHED, "a fault of its parser: " + e);
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY); // one that a parser made itself
      throw e;
    }
  }

  private void beat() {
    try {
      answers.beat();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the parent is gone, and so is this process soon
    }
  }
}
