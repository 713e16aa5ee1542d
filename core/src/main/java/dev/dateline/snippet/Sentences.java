package dev.dateline.snippet;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where the sentences of a text end, each found once: Java's own iterator, asked for what lies
 * before or behind a place, goes over the same text again and again, and backwards finds other ends
 * in some texts. Used by one thread.
 */
final class Sentences extends BreakIterator {
  private final BreakIterator java = BreakIterator.getSentenceInstance(Locale.ROOT);
  private int[] found = new int[64];
  private int known;
  private boolean complete;
  private int at;

  Sentences() {
    setText("");
  }

  @Override
  public void setText(CharacterIterator text) {
    java.setText(text);
    found[0] = java.first();
    known = 1;
    complete = false;
    at = 0;
  }

  @Override
  public CharacterIterator getText() {
    return java.getText();
  }

  @Override
  public int current() {
    return found[at];
  }

  @Override
  public int first() {
    at = 0;
    return found[at];
  }

  @Override
  public int last() {
    boolean more = findNext();
    while (more) {
      more = findNext();
    }
    at = known - 1;
    return found[at];
  }

  @Override
  public int next() {
    return at + 1 < known || findNext() ? found[++at] : DONE;
  }

  @Override
  public int previous() {
    return at > 0 ? found[--at] : DONE;
  }

  @Override
  public int next(int n) {
    int place = current();
    for (int i = 0; i < Math.abs(n) && place != DONE; i++) {
      place = n > 0 ? next() : previous();
    }
    return place;
  }

  @Override
  public int following(int offset) {
    at = firstAtOrBehind(checked(offset) + 1);
    if (at < known) {
      return found[at];
    }
    at = known - 1;
    return DONE;
  }

  @Override
  public int preceding(int offset) {
    at = firstAtOrBehind(checked(offset));
    return previous();
  }

  @Override
  public boolean isBoundary(int offset) {
    int next = firstAtOrBehind(checked(offset));
    at = Math.min(next, known - 1);
    return next < known && found[next] == offset;
  }

  private int checked(int offset) {
    if (offset < found[0] || offset > getText().getEndIndex()) {
      throw new IllegalArgumentException(
          "the offset must be from %d to %d, got %d"
              .formatted(found[0], getText().getEndIndex(), offset));
    }
    return offset;
  }

  /** Its number; as many as there are where none is so far behind. */
  private int firstAtOrBehind(int offset) {
    boolean more = true;
    while (more && found[known - 1] < offset) {
      more = findNext();
    }
    int number = Arrays.binarySearch(found, 0, known, offset);
    return number < 0 ? -number - 1 : number;
  }

  private boolean findNext() {
    int next = complete ? DONE : java.next();
    complete = next == DONE;
    if (complete) {
      return false;
    }
    if (known == found.length) {
      found = Arrays.copyOf(found, 2 * known);
    }
    found[known++] = next;
    return true;
  }
}
