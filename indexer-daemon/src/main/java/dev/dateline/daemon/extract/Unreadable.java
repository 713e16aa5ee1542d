package dev.dateline.daemon.extract;

import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says why the system does not give a file's content. */
final class Unreadable {
  private Unreadable() {}

  static Extraction.Failed because(IOException e) {
    String reason =
        switch (e) {
          case NoSuchFileException gone -> "the file is gone";
          case AccessDeniedException denied -> "permission denied";
          default -> "it cannot be read: " + e.getMessage();
        };
    return new Extraction.Failed(Outcome.UNREADABLE, reason, null);
  }
}
