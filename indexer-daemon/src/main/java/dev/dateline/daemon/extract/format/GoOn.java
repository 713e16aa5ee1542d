package dev.dateline.daemon.extract.format;

import org.jspecify.annotations.Nullable;

/**
 * From where to go on with a file.
 *
 * @param reader the name of the reader that gave the token; any other reads from the beginning
 * @param token the token, as {@link Place#token} or {@link Ending.Done} said it
 */
public record GoOn(String reader, String token) {
  /**
   * The token for a reader.
   *
   * @param from from where to go on; null for the beginning
   * @param reader the reader
   * @return the token; null where the reader has to read from the beginning
   */
  public static @Nullable String tokenFor(@Nullable GoOn from, FormatReader reader) {
    if (from == null || !reader.goesOn() || !reader.name().equals(from.reader)) {
      return null;
    }
    return from.token;
  }
}
