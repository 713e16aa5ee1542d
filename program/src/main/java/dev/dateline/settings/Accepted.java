package dev.dateline.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be: its kind and its limits.
 *
 * @param kind what it is
 * @param least the smallest number, or milliseconds, or bytes
 * @param most the largest
 * @param choices the words that it may be; empty where it is no choice
 */
record Accepted(Kind kind, long least, long most, List<String> choices) {
  /** Copies the list. */
  Accepted {
    choices = List.copyOf(choices);
  }

  static Accepted of(Kind kind) {
    return new Accepted(kind, 0, Long.MAX_VALUE, List.of());
  }

  static Accepted integer(long least, long most) {
    return new Accepted(Kind.INTEGER, least, most, List.of());
  }

  static Accepted duration(String least, String most) {
    return new Accepted(
        Kind.DURATION, Quantity.TIME.required(least), Quantity.TIME.required(most), List.of());
  }

  static Accepted size(String least, String most) {
    return new Accepted(
        Kind.SIZE, Quantity.STORAGE.required(least), Quantity.STORAGE.required(most), List.of());
  }

  static Accepted oneOf(String... choices) {
    return new Accepted(Kind.CHOICE, 0, 0, List.of(choices));
  }

  /**
   * Reads a value.
   *
   * @param text the value as given
   * @return a {@code String}, {@code Long} (also for sizes, in bytes), {@code Duration}, {@code
   *     Boolean} or {@code List<String>}; null where it is not accepted
   */
  @Nullable Object read(String text) {
    return switch (kind) {
      case TEXT, PATH -> text.isBlank() ? null : text;
      case INTEGER -> inRange(Quantity.whole(text));
      case SIZE -> inRange(Quantity.STORAGE.parse(text));
      case DURATION -> {
        Long millis = inRange(Quantity.TIME.parse(text));
        yield millis == null ? null : Duration.ofMillis(millis);
      }
      case BOOLEAN ->
          text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
      case LIST -> text.isBlank() ? List.of() : List.of(text.strip().split("\\R"));
      case CHOICE -> choices.contains(text) ? text : null;
    };
  }

  /** What is accepted, in words that follow "expected". */
  String description() {
    return switch (kind) {
      case TEXT -> "a text";
      case PATH -> "a path";
      case INTEGER ->
          most == Long.MAX_VALUE
              ? "a whole number, " + least + " or more"
              : "a whole number from " + least + " to " + most;
      case DURATION -> "a time" + range(Quantity.TIME) + ", such as 90s or 5m";
      case SIZE -> "a size" + range(Quantity.STORAGE) + ", such as 512MB or 1GB";
      case BOOLEAN -> "true or false";
      case LIST -> "a list of texts";
      case CHOICE -> "one of " + String.join(", ", choices);
    };
  }

  private String range(Quantity quantity) {
    return " from " + quantity.text(least) + " to " + quantity.text(most);
  }

  private @Nullable Long inRange(@Nullable Long number) {
    return number == null || number < least || number > most ? null : number;
  }
}
