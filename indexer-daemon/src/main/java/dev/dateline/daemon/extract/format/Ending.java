package dev.dateline.daemon.extract.format;

import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** How the reading of a file ended. What was given before that counts in any case. */
public sealed interface Ending {
  /**
   * The end of the file was reached.
   *
   * @param token from where to go on once something is appended, as {@link Place#token} says it;
   *     null where the file has to be read anew then
   */
  record Done(@Nullable String token) implements Ending {
    /** The end of a file that has to be read anew once it changes. */
    public static final Done WHOLE = new Done(null);
  }

  /**
   * Something ended the reading before.
   *
   * @param outcome what becomes of the file where it gave no article; never {@code EXTRACTED}
   * @param reason what it was, in words for people
   * @param line where it was, counted from 1; 0 where lines say nothing
   * @param mayPass whether it says nothing of the file, and may have gone when it is tried again
   */
  record Failure(Outcome outcome, String reason, long line, boolean mayPass) implements Ending {
    /** Checks that it is a failure. */
    public Failure {
      if (outcome == Outcome.EXTRACTED) {
        throw new IllegalArgumentException("an extracted file has not failed");
      }
    }

    /**
     * A failure that is the file's own.
     *
     * @param outcome what becomes of the file where it gave no article
     * @param reason what it was, in words for people
     */
    public Failure(Outcome outcome, String reason) {
      this(outcome, reason, 0, false);
    }

    /**
     * There is no text in the file.
     *
     * @return that
     */
    public static Failure noText() {
      return new Failure(Outcome.EMPTY, "it holds no text");
    }

    /**
     * Why the system does not give a file's content.
     *
     * @param e what it said
     * @return that in words for people
     */
    public static Failure unreadable(IOException e) {
      return switch (e) {
        case NoSuchFileException gone -> new Failure(Outcome.UNREADABLE, "the file is gone");
        case AccessDeniedException denied -> new Failure(Outcome.UNREADABLE, "permission denied");
        case FileSystemLoopException circle ->
            new Failure(Outcome.UNREADABLE, "its links go round in a circle");
        default -> new Failure(Outcome.UNREADABLE, "it cannot be read: " + Cause.of(e), 0, true);
      };
    }
  }
}
