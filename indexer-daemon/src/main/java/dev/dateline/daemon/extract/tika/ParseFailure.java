package dev.dateline.daemon.extract.tika;

import dev.dateline.manifest.Outcome;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.jspecify.annotations.Nullable;

/** Says in words for people what a parser's exception means. */
final class ParseFailure {
  private static final int LONGEST_REASON = 200;

  /** Names of classes, which say nothing to people. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z][\\w$]*(?:@[0-9a-f]+)?:?\\s*");

  private static final Pattern BOMB =
      Pattern.compile("(?i)zip bomb|inflate ratio|too many entries");
  private static final Pattern ENTITIES = Pattern.compile("JAXP0001|(?i)entity expansion");
  private static final Pattern RECORD =
      Pattern.compile("Tried to (?:allocate|read) .*maximum length");
  private static final Pattern PASSWORD = Pattern.compile("(?i)decryption material|password");

  private ParseFailure() {}

  static ParsedFile.Failure of(Throwable thrown, String contentType) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      ParsedFile.Failure known = known(t, contentType);
      if (known != null) {
        return known;
      }
    }
    return new ParsedFile.Failure(
        contentType, Outcome.CORRUPT, "its parser could not read it: " + words(thrown));
  }

  private static ParsedFile.@Nullable Failure known(Throwable thrown, String contentType) {
    String message = thrown.getMessage() == null ? "" : thrown.getMessage();
    String kind = thrown.getClass().getSimpleName();
    if (thrown instanceof EncryptedDocumentException
        || kind.equals("EncryptedDocumentException")
        || kind.equals("InvalidPasswordException")
        || PASSWORD.matcher(message).find()) {
      return new ParsedFile.Failure(contentType, Outcome.ENCRYPTED, "it needs a password");
    }
    if (thrown instanceof ZeroByteFileException) {
      return new ParsedFile.Failure(contentType, Outcome.EMPTY, "the file is empty");
    }
    if (thrown instanceof UnsupportedFormatException) {
      return new ParsedFile.Failure(
          contentType, Outcome.UNSUPPORTED, "no parser for this version of " + contentType);
    }
    String limit = limit(thrown, message);
    return limit == null ? null : new ParsedFile.Failure(contentType, Outcome.REFUSED, limit);
  }

  private static @Nullable String limit(Throwable thrown, String message) {
    if (thrown instanceof StackOverflowError) {
      return "it is nested too deeply";
    }
    if (BOMB.matcher(message).find()) {
      return "it unpacks to far more than it is";
    }
    if (ENTITIES.matcher(message).find()) {
      return "its XML entities expand beyond the limit";
    }
    return RECORD.matcher(message).find() ? "a record in it is longer than allowed" : null;
  }

  /** The message of the innermost cause that has one. */
  private static String words(Throwable thrown) {
    String words = "";
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      String message = t.getMessage() == null ? "" : cleaned(t.getMessage());
      if (!message.isEmpty() && !message.startsWith("Unexpected RuntimeException")) {
        words = message;
      }
    }
    return words.isEmpty() ? "damaged, or a fault of the parser" : words;
  }

  private static String cleaned(String message) {
    String first = message.lines().findFirst().orElse("");
    String plain = CLASS_NAME.matcher(first).replaceAll("").strip();
    return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON) + "...";
  }
}
