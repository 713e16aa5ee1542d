package dev.dateline.daemon.extract;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an exception of the system says, in words for people. */
final class Cause {
  private Cause() {}

  static String of(Throwable e) {
    String said =
        switch (e) {
          case NoSuchFileException missing -> missing.getFile() + " does not exist";
          case FileSystemException failure when failure.getReason() != null ->
              failure.getFile() + ": " + failure.getReason();
          default -> String.valueOf(e.getMessage());
        };
    return said.isBlank() ? e.getClass().getSimpleName() : said;
  }
}
