package dev.dateline.lucene;

import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;

/** The bytes that stood for closed choices in format 2. */
final class Format2Choices {
  private Format2Choices() {}

  static Outcome outcome(byte code) throws IOException {
    return switch (code) {
      case 0 -> Outcome.EXTRACTED;
      case 1 -> Outcome.EMPTY;
      case 2 -> Outcome.ENCRYPTED;
      case 3 -> Outcome.UNSUPPORTED;
      case 4 -> Outcome.CORRUPT;
      case 5 -> Outcome.TIMED_OUT;
      case 6 -> Outcome.CRASHED;
      case 7 -> Outcome.REFUSED;
      case 8 -> Outcome.UNREADABLE;
      case 9 -> Outcome.WAITING;
      default -> throw unknown("outcome", code);
    };
  }

  static Precision precision(byte code) throws IOException {
    return switch (code) {
      case 1 -> Precision.YEAR;
      case 2 -> Precision.MONTH;
      case 3 -> Precision.DAY;
      case 4 -> Precision.MINUTE;
      case 5 -> Precision.SECOND;
      default -> throw unknown("precision", code);
    };
  }

  static Origin origin(byte code) throws IOException {
    return switch (code) {
      case 0 -> Origin.METADATA;
      case 1 -> Origin.URL;
      case 2 -> Origin.TEXT;
      case 3 -> Origin.COPYRIGHT;
      default -> throw unknown("origin", code);
    };
  }

  private static CorruptIndexException unknown(String what, byte code) {
    return new CorruptIndexException("unknown " + what + " " + code, "a stored value");
  }
}
