package dev.dateline.form;

import java.util.EnumSet;
import java.util.List;

/**
 * A closed choice as numbers: each value's number is its place in a list, which only grows at its
 * end. The first is the default.
 */
final class Choice<E extends Enum<E>> {
  private final String name;
  private final List<E> values;

  Choice(String name, List<E> values) {
    this.name = name;
    this.values = List.copyOf(values);
    EnumSet<E> all = EnumSet.allOf(values.getFirst().getDeclaringClass());
    if (values.size() != all.size() || !values.containsAll(all)) {
      throw new IllegalStateException("every %s needs one number of its own".formatted(name));
    }
  }

  int number(E value) {
    return values.indexOf(value);
  }

  E value(long number) throws FormException {
    if (number < 0 || number >= values.size()) {
      throw new FormException(
          "%s must be from 0 to %d, got %d".formatted(name, values.size() - 1, number));
    }
    return values.get((int) number);
  }

  /** For choices that newer programs may add to without harm. */
  E valueOr(E otherwise, long number) {
    return number < 0 || number >= values.size() ? otherwise : values.get((int) number);
  }
}
