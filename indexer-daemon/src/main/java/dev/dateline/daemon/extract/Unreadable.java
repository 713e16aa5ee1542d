package dev.dateline.daemon.extract;

import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says why the system does not give a file's content. */
final class Unreadable {
  /** How a reason begins that says nothing of the file. */
  static final String MAY_PASS = "it cannot be read: ";

  private Unreadable() {}

  static Extraction.Failed because(IOException e) {
    String reason =
        switch (e) {
          case NoSuchFileException gone -> "the file is gone";
          case AccessDeniedException denied -> "permission denied";
          case FileSystemLoopException circle -> "its links go round in a circle";
          default -> MAY_PASS + Cause.of(e);
        };
    return new Extraction.Failed(Outcome.UNREADABLE, reason, null);
  }
}
