package dev.dateline.daemon.extract;

import dev.dateline.manifest.Outcome;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One parser process, seen from outside; for one thread at a time. */
final class ParserChild implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration END_LIMIT = Duration.ofSeconds(5);

  /** Exit codes above it tell the signal that ended a process. */
  private static final int FIRST_SIGNAL = 128;

  private final Process process;
  private final PrivateFolder folder;
  private final ScheduledExecutorService timer;
  private final ParserLimits limits;
  private final DataInputStream answers;
  private final DataOutputStream requests;
  private int filesTaken;

  private ParserChild(
      Process process, PrivateFolder folder, ParserLimits limits, ScheduledExecutorService timer) {
    this.process = process;
    this.folder = folder;
    this.limits = limits;
    this.timer = timer;
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.requests = new DataOutputStream(process.getOutputStream());
  }

  /** What a process says to a file. */
  sealed interface Answer {
    /** It has read the file. */
    record Read(Extraction extraction) implements Answer {}

    /** It was dead before the file reached it. */
    record Unheard() implements Answer {}

    /** It was killed from outside while it read the file, as far as one can tell. */
    record Killed(String reason) implements Answer {}

    /** The file ended it. */
    record Died(Outcome outcome, String reason) implements Answer {}
  }

  /**
   * Starts a process and waits until its parsers are loaded.
   *
   * @throws IOException if it does not start; the message says why
   */
  static ParserChild start(ParserCommand command, ScheduledExecutorService timer)
      throws IOException {
    PrivateFolder folder = PrivateFolder.create();
    ParserChild child;
    try {
      child =
          new ParserChild(command.inFolder(folder.path()).start(), folder, command.limits(), timer);
    } catch (IOException e) {
      folder.close();
      throw e;
    }
    ParserMessages.drain(child.process);
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm = child.killAfter(START_LIMIT, late);
    try {
      if (child.answers.readByte() != ParserProcess.READY) {
        throw new IOException("it answers in an unknown way");
      }
      return child;
    } catch (IOException e) {
      child.close();
      throw new IOException(
          late.get()
              ? "a parser process did not start within %d s".formatted(START_LIMIT.toSeconds())
              : "a parser process ended at its start with code %d".formatted(child.exitCode()),
          e);
    } finally {
      alarm.cancel(false);
    }
  }

  /** Has a file parsed; kills the process if that takes too long. */
  Answer parse(Path file) {
    filesTaken++;
    byte[] uri = file.toUri().toString().getBytes(StandardCharsets.UTF_8);
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm = killAfter(limits.timeout(), late);
    boolean taken = false;
    try {
      requests.writeInt(uri.length);
      requests.write(uri);
      requests.flush();
      expect(ParserProcess.TAKEN);
      taken = true;
      expect(ParserProcess.ANSWER);
      return new Answer.Read(ExtractionForm.read(answer()));
    } catch (IOException e) {
      return late.get()
          ? new Answer.Died(
              Outcome.TIMED_OUT, "not read within the limit of " + inWords(limits.timeout()))
          : taken ? death() : new Answer.Unheard();
    } finally {
      alarm.cancel(false);
    }
  }

  /** As long as it says, if so many bytes come. */
  private byte[] answer() throws IOException {
    int length = answers.readInt();
    byte[] answer = answers.readNBytes(Math.max(0, length));
    if (answer.length != length) {
      throw new EOFException(
          "a parser process says %d bytes, and there were %d".formatted(length, answer.length));
    }
    return answer;
  }

  private void expect(int word) throws IOException {
    if (answers.readByte() != word) {
      throw new EOFException("a parser process answers out of turn");
    }
  }

  private Answer death() {
    int code = exitCode(); // before anything ends it: the code says why it ended by itself
    close();
    String reason =
        code == ParserProcess.OUT_OF_MEMORY
            ? "its parser needed more than %d MB of memory".formatted(limits.heapMegabytes())
            : code < 0
                ? "its parser process closed its output"
                : code > FIRST_SIGNAL
                    ? "its parser process was killed by signal %d".formatted(code - FIRST_SIGNAL)
                    : "its parser ended the process with code %d".formatted(code);
    return code > FIRST_SIGNAL
        ? new Answer.Killed(reason)
        : new Answer.Died(Outcome.CRASHED, reason);
  }

  private Future<?> killAfter(Duration timeout, AtomicBoolean late) {
    return timer.schedule(
        () -> {
          late.set(true);
          process.destroyForcibly();
        },
        timeout.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private static String inWords(Duration timeout) {
    return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
  }

  /**
   * Looks whether the process could write temporary files, without which it can read little.
   *
   * @throws IOException if it could not
   */
  void requireUsableFolder() throws IOException {
    folder.requireUsable();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int filesTaken() {
    return filesTaken;
  }

  private int exitCode() {
    try {
      return process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
          ? process.exitValue()
          : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Ends the process; harmless where it has ended. */
  @Override
  public void close() {
    process.destroyForcibly();
    folder.close();
  }
}
