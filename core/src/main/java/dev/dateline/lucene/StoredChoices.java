package dev.dateline.lucene;

import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;

/** The bytes that stand for closed choices; they never change, whatever is added to the choices. */
final class StoredChoices {
  private StoredChoices() {}

  static byte of(Outcome outcome) {
    return switch (outcome) {
      case EXTRACTED -> 0;
      case EMPTY -> 1;
      case ENCRYPTED -> 2;
      case UNSUPPORTED -> 3;
      case CORRUPT -> 4;
      case TIMED_OUT -> 5;
      case CRASHED -> 6;
      case REFUSED -> 7;
      case UNREADABLE -> 8;
      case WAITING -> 9;
    };
  }

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

  /** 1 or more: 0 stands for no time at all. */
  static byte of(Precision precision) {
    return switch (precision) {
      case YEAR -> 1;
      case MONTH -> 2;
      case DAY -> 3;
      case MINUTE -> 4;
      case SECOND -> 5;
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

  static byte of(Origin origin) {
    return switch (origin) {
      case METADATA -> 0;
      case URL -> 1;
      case TEXT -> 2;
      case COPYRIGHT -> 3;
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
