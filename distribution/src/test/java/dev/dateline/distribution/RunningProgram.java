package dev.dateline.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A program that was started, and what it has said so far. */
final class RunningProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(Programs.FULL ? 20 : 3);

  private final Process process;
  private final String command;
  private final Path out;
  private final Path err;

  RunningProgram(Process process, String command, Path out, Path err) {
    this.process = process;
    this.command = command;
    this.out = out;
    this.err = err;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The programs that it has started. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Waits until it has said something to people. */
  void awaitMessage(String text) {
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> read(err).contains(text) || !process.isAlive());
    } catch (RuntimeException e) {
      throw new AssertionError("no \"" + text + "\" from " + this, e);
    }
    if (!read(err).contains(text)) {
      throw new AssertionError("ended without \"" + text + "\": " + this);
    }
  }

  /** Waits for its end. */
  Run await() {
    return end(PATIENCE);
  }

  /** Waits for its end, at most so long; whether it came. */
  boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it as the system ends programs at a shutdown. */
  Run terminate() {
    process.destroy();
    return await();
  }

  /** Ends it without giving it any time. */
  void kill() {
    process.destroyForcibly();
    if (!endsWithin(PATIENCE)) {
      throw new AssertionError("cannot be killed: " + this);
    }
  }

  private Run end(Duration patience) {
    if (!endsWithin(patience)) {
      children().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("did not end within " + patience + ": " + this);
    }
    Run run = new Run(process.exitValue(), read(out), read(err));
    if ((run.out() + "\n" + run.err()).contains("\n\tat ")) {
      throw new AssertionError("nobody is to see a stack trace: " + this);
    }
    return run;
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  @Override
  public String toString() {
    return "%s%n--- output%n%s%n--- messages%n%s".formatted(command, read(out), read(err));
  }
}
