package dev.dateline.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.testing.Seeds;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Java's own iterator is right forwards; backwards it finds other ends in some texts. */
class SentencesTest {
  private static final int TEXTS = 300;
  private static final int QUESTIONS = 40;

  @Test
  void theyEndWhereJavasOwnIteratorFindsTheirEndsForwards() {
    Seeds.repeat(
        TEXTS,
        random -> {
          String text = text(random);
          List<Integer> ends = ends(text);
          Sentences sentences = new Sentences();
          sentences.setText(text);
          for (int i = 0; i < QUESTIONS; i++) {
            int offset = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
              case 0 ->
                  assertThat(sentences.following(offset)).isEqualTo(firstBehind(ends, offset));
              case 1 -> assertThat(sentences.preceding(offset)).isEqualTo(lastBefore(ends, offset));
              case 2 -> assertThat(sentences.isBoundary(offset)).isEqualTo(ends.contains(offset));
              default -> {
                int last = sentences.last();
                assertThat(last).isEqualTo(ends.getLast());
              }
            }
          }
        });
  }

  @Test
  void onePassGoesForwardsAndBackOverTheSameEnds() {
    Seeds.repeat(
        TEXTS,
        random -> {
          String text = text(random);
          Sentences sentences = new Sentences();
          sentences.setText(text);
          List<Integer> forwards = new ArrayList<>();
          for (int at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
            forwards.add(at);
          }
          List<Integer> backwards = new ArrayList<>();
          for (int at = sentences.last(); at != BreakIterator.DONE; at = sentences.next(-1)) {
            backwards.addFirst(at);
          }
          assertThat(forwards).isEqualTo(ends(text));
          assertThat(backwards).isEqualTo(forwards);
        });
  }

  @Test
  void aPlaceOutsideTheTextIsRefused() {
    Sentences sentences = new Sentences();
    sentences.setText("One. Two.");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sentences.following(10))
        .withMessage("the offset must be from 0 to 9, got 10");
  }

  private static List<Integer> ends(String text) {
    BreakIterator java = BreakIterator.getSentenceInstance(Locale.ROOT);
    java.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int at = java.first(); at != BreakIterator.DONE; at = java.next()) {
      ends.add(at);
    }
    return ends;
  }

  private static int firstBehind(List<Integer> ends, int offset) {
    return ends.stream().filter(end -> end > offset).findFirst().orElse(BreakIterator.DONE);
  }

  private static int lastBefore(List<Integer> ends, int offset) {
    return ends.reversed().stream()
        .filter(end -> end < offset)
        .findFirst()
        .orElse(BreakIterator.DONE);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(random.nextBoolean() ? "It is so. " : "Is it? “No.”\n");
      text.append(Seeds.text(random, 30));
    }
    return text.toString();
  }
}
