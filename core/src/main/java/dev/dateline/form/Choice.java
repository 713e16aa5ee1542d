package dev.dateline.form;

import java.util.EnumSet;
import java.util.List;

/**
 * A closed choice as numbers: each value's number is its place in a list, which only grows at its
 * end. The first is the default. What a newer program chose from more is read as one that claims
 * the least.
 */
final class Choice<E extends Enum<E>> {
  private final E ofNewerProgram;
  private final List<E> values;

  Choice(String name, E ofNewerProgram, List<E> values) {
    this.ofNewerProgram = ofNewerProgram;
    this.values = complete(name, values);
  }

  /** The same list, if every value has one place in it. */
  static <E extends Enum<E>> List<E> complete(String name, List<E> values) {
    EnumSet<E> all = EnumSet.allOf(values.getFirst().getDeclaringClass());
    if (values.size() != all.size() || !values.containsAll(all)) {
      throw new IllegalStateException("every %s needs one number of its own".formatted(name));
    }
    return values;
  }

  int number(E value) {
    return values.indexOf(value);
  }

  E value(long number) {
    return number < 0 || number >= values.size() ? ofNewerProgram : values.get((int) number);
  }
}
