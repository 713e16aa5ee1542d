package dev.dateline.daemon.extract.format;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an exception of the system says, in words for people. */
public final class Cause {
  private Cause() {}

  /**
   * Says it.
   *
   * @param e the exception
   * @return its message, or its name where it has none
   */
  public static String of(Throwable e) {
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
