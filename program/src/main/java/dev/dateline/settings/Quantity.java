package dev.dateline.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers with a unit, such as 90s and 512MB. */
final class Quantity {
  /** Times, in milliseconds. */
  static final Quantity TIME =
      new Quantity(List.of("ms", "s", "m", "h", "d"), 1, 1000, 60_000, 3_600_000, 86_400_000);

  /** Sizes, in bytes. */
  static final Quantity STORAGE =
      new Quantity(List.of("B", "KB", "MB", "GB", "TB"), 1, 1L << 10, 1L << 20, 1L << 30, 1L << 40);

  private final List<String> units;
  private final long[] factors;

  private Quantity(List<String> units, long... factors) {
    this.units = units;
    this.factors = factors;
  }

  /** Reads a number with a unit; null where it is none. */
  @Nullable Long parse(String text) {
    String trimmed = text.strip();
    int end = 0;
    while (end < trimmed.length() && isDigit(trimmed.charAt(end))) {
      end++;
    }
    Long number = whole(trimmed.substring(0, end));
    int unit = unit(trimmed.substring(end).strip());
    if (number == null || unit < 0 || number > Long.MAX_VALUE / factors[unit]) {
      return null;
    }
    return number * factors[unit];
  }

  /** Reads a number with a unit that this program itself wrote. */
  long required(String text) {
    Long value = parse(text);
    if (value == null) {
      throw new IllegalArgumentException("not a number with a unit: " + text);
    }
    return value;
  }

  /** Writes an amount in the largest unit that leaves it whole. */
  String text(long amount) {
    int unit = factors.length - 1;
    while (unit > 0 && (amount == 0 || amount % factors[unit] != 0)) {
      unit--;
    }
    return amount / factors[unit] + units.get(unit);
  }

  /** Reads a whole number, which may be negative; null where it is none or too large. */
  static @Nullable Long whole(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > 18) {
      return null;
    }
    for (int i = trimmed.charAt(0) == '-' && trimmed.length() > 1 ? 1 : 0;
        i < trimmed.length();
        i++) {
      if (!isDigit(trimmed.charAt(i))) {
        return null;
      }
    }
    return Long.valueOf(trimmed);
  }

  private int unit(String name) {
    for (int i = 0; i < factors.length; i++) {
      if (units.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
