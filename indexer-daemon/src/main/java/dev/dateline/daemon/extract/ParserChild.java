package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.LimitException;
import dev.dateline.manifest.Outcome;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One parser process, seen from outside; for one thread at a time. */
final class ParserChild implements AutoCloseable {
  private static final int PIPE_BYTES = 64 * 1024;
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
  private final int mostMessageBytes;
  private int filesTaken;

  private ParserChild(
      Process process,
      PrivateFolder folder,
      ParserCommand command,
      ScheduledExecutorService timer) {
    this.process = process;
    this.folder = folder;
    this.limits = command.limits();
    this.mostMessageBytes = command.mostMessageBytes();
    this.timer = timer;
    this.answers =
        new DataInputStream(new BufferedInputStream(process.getInputStream(), PIPE_BYTES));
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /** How the reading of a file by a process went. */
  sealed interface Answer {
    /** It has read the file. */
    record Read(Ending ending) implements Answer {}

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
      child = new ParserChild(command.inFolder(folder.path()).start(), folder, command, timer);
    } catch (IOException e) {
      folder.close();
      throw e;
    }
    ParserMessages.drain(child.process);
    Alarm alarm = child.killAfter(START_LIMIT);
    try {
      if (child.answers.readByte() != ParserProcess.READY) {
        throw new IOException("it answers in an unknown way");
      }
      return child;
    } catch (IOException e) {
      child.close();
      throw new IOException(
          alarm.hasRung()
              ? "a parser process did not start within %d s".formatted(START_LIMIT.toSeconds())
              : "a parser process ended at its start with code %d".formatted(child.exitCode()),
          e);
    } finally {
      alarm.close();
    }
  }

  /**
   * Has a file read; kills the process if nothing comes for too long.
   *
   * @throws LimitException if whoever takes the articles wants no more; the process is ended then
   */
  Answer read(Path file, Relay relay) throws LimitException {
    filesTaken++;
    boolean taken = false;
    boolean ended = false;
    try (Alarm alarm = killAfter(limits.timeout())) {
      try {
        request(file, relay.from());
        expect(ParserProcess.TAKEN);
        taken = true;
        Ending ending = passOn(relay, alarm);
        ended = true;
        return new Answer.Read(ending);
      } catch (LimitException e) {
        throw e;
      } catch (MessageForm.GarbageException e) {
        return new Answer.Died(
            Outcome.CRASHED, "its parser process answered in an unknown way: " + e.getMessage());
      } catch (IOException e) {
        ended = true; // how it ended says why
        return alarm.hasRung() ? late(relay) : taken ? death() : new Answer.Unheard();
      }
    } finally {
      if (!ended) {
        close(); // it still says things that nobody takes
      }
    }
  }

  private void request(Path file, @Nullable GoOn from) throws IOException {
    requests.writeUTF(file.toUri().toString());
    requests.writeBoolean(from != null);
    if (from != null) {
      requests.writeUTF(from.reader());
      requests.writeUTF(from.token());
    }
    requests.flush();
  }

  /** Passes on what comes, which may take long without being the file's doing. */
  private Ending passOn(Relay relay, Alarm alarm) throws IOException {
    while (true) {
      ChildMessage message = MessageForm.read(answers, mostMessageBytes);
      alarm.pause();
      if (message instanceof ChildMessage.End(Ending ending)) {
        return ending;
      }
      relay.take(message);
      alarm.again();
    }
  }

  private void expect(int word) throws IOException {
    if (answers.readByte() != word) {
      throw new EOFException("a parser process answers out of turn");
    }
  }

  private Answer late(Relay relay) {
    String limit = inWords(limits.timeout());
    return new Answer.Died(
        Outcome.TIMED_OUT,
        relay.hasGiven()
            ? "no article came within the limit of %s; the rest was not read".formatted(limit)
            : "not read within the limit of " + limit);
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

  private Alarm killAfter(Duration timeout) {
    return new Alarm(timer, timeout, process::destroyForcibly);
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
