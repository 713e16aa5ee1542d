package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.tika.DocumentLimits;
import dev.dateline.manifest.Outcome;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;

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

  /** Said before an answer, which is its length and its bytes. */
  static final int ANSWER = 'A';

  /** The exit code of Java's own {@code ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  private static final Duration PARENT_CHECK = Duration.ofSeconds(2);

  private final DocumentReader reader;
  private final DataOutputStream out;
  private final SynchronousQueue<Path> files = new SynchronousQueue<>();

  private ParserProcess(DocumentReader reader, DataOutputStream out) {
    this.reader = reader;
    this.out = out;
  }

  /**
   * Runs until standard input ends.
   *
   * @param arguments the parent's process id and the document limits, as {@link ParserCommand}
   *     gives them
   * @throws Exception if it cannot start
   */
  public static void main(String[] arguments) throws Exception {
    FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    watchParent(Long.parseLong(arguments[0]));
    DocumentLimits limits =
        new DocumentLimits(
            Integer.parseInt(arguments[1]),
            Long.parseLong(arguments[2]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]));
    ParserProcess process =
        new ParserProcess(
            new DocumentReader(limits),
            new DataOutputStream(new BufferedOutputStream(answers, 64 * 1024)));
    process.run(System.in);
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
    say(READY);
    while (true) {
      Path file = files.take();
      say(TAKEN);
      answer(parse(file));
    }
  }

  /** A thread of its own, so that the end of the input ends a parser that hangs. */
  private void takeRequests(InputStream in) {
    try (DataInputStream requests = new DataInputStream(in)) {
      while (true) {
        byte[] uri = requests.readNBytes(requests.readInt());
        files.put(Path.of(URI.create(new String(uri, StandardCharsets.UTF_8))));
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

  private Extraction parse(Path file) {
    try {
      return reader.read(file);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // The edge of one file: whatever is wrong with its parser is no reason to end the process.
      return new Extraction.Failed(Outcome.CRASHED, "a fault of its parser: " + e, null);
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY); // one that a parser made itself
      throw e;
    }
  }

  private void answer(Extraction extraction) throws IOException {
    byte[] bytes = ExtractionForm.write(extraction);
    out.writeByte(ANSWER);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  private void say(int word) throws IOException {
    out.writeByte(word);
    out.flush();
  }
}
