package dev.dateline.daemon.extract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what a parser process writes to standard error, so that it never waits for a reader. */
final class ParserMessages {
  private static final Logger LOG = LoggerFactory.getLogger(ParserMessages.class);
  private static final int LONGEST_MESSAGE = 2_000;

  private ParserMessages() {}

  static void drain(Process process) {
    Thread.ofPlatform().daemon().name("parser messages " + process.pid()).start(() -> log(process));
  }

  /** Logs in pieces as they come; none is longer than the buffer. */
  private static void log(Process process) {
    char[] piece = new char[LONGEST_MESSAGE];
    try (Reader messages =
        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
      int length = messages.read(piece);
      while (length >= 0) {
        if (LOG.isDebugEnabled()) {
          LOG.debug("parser process {}: {}", process.pid(), new String(piece, 0, length).strip());
        }
        length = messages.read(piece);
      }
    } catch (IOException e) {
      LOG.debug("parser process {} closed its messages: {}", process.pid(), e.getMessage());
    }
  }
}
