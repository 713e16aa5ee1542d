package dev.dateline.daemon.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every reader of a format has to do with whatever comes; the test of each extends it. */
@Timeout(60)
public abstract class FormatReaderContract {
  private static final int SPOILED_FILES = 60;
  private static final int DEEP = 20_000;

  @TempDir private Path inputs;

  /** The reader. */
  protected abstract FormatReader reader();

  /** A healthy file, of which one article at least holds some hundred characters. */
  protected abstract Sample sample() throws IOException;

  /** A file of something in itself, so many times. */
  protected abstract byte[] nested(int depth) throws IOException;

  /** A file of the format. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Sample(String name, String mediaType, byte[] bytes) {}

  @Test
  void aHealthyFileGivesTheSameArticlesEachTime() throws IOException {
    Given first = read(sample().bytes());
    Given second = read(sample().bytes());

    assertThat(first.articles()).isNotEmpty();
    assertThat(second.articles()).isEqualTo(first.articles());
    assertThat(second.problems()).isEqualTo(first.problems());
    assertThat(second.tokens()).isEqualTo(first.tokens());
    assertThat(second.ending()).isEqualTo(first.ending()).isInstanceOf(Ending.Done.class);
  }

  @Test
  void itTakesItsOwnType() throws IOException {
    assertThat(reader().takes(ReadBy.withoutParameters(sample().mediaType()))).isTrue();
    assertThat(reader().name()).matches("[a-z]+");
    assertThat(reader().version()).isPositive();
  }

  @Test
  void anEmptyFileGivesNoArticle() throws IOException {
    assertThat(read(new byte[0]).articles()).isEmpty();
  }

  @Test
  void aFileThatIsCutAnywhereComesToAnEnd() throws IOException {
    byte[] whole = sample().bytes();
    for (int i = 1; i < 20; i++) {
      assertAccounted(read(Arrays.copyOf(whole, whole.length * i / 20)), "cut " + i);
    }
  }

  @Test
  void garbageComesToAnEnd() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < SPOILED_FILES; i++) {
      byte[] spoiled = sample().bytes().clone();
      for (int j = random.nextInt(40); j >= 0; j--) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
      }
      assertAccounted(read(spoiled), "seed " + seed);
    }
    byte[] noise = new byte[10_000];
    random.nextBytes(noise);
    assertAccounted(read(noise), "seed " + seed);
  }

  @Test
  void aTowerOfThingsInThemselvesComesToAnEnd() throws IOException {
    Given given;
    try {
      given = read(nested(DEEP));
    } catch (StackOverflowError e) {
      return; // whoever runs readers makes it a refusal
    }
    assertAccounted(given, "a tower");
  }

  @Test
  void textBeyondTheLimitIsCutOrLeftOutAndThatIsSaid() throws IOException {
    DocumentLimits usual = DocumentLimits.DEFAULT;
    DocumentLimits small =
        new DocumentLimits(50, usual.fileBytes(), usual.embeddedDocuments(), usual.nesting(), 50);

    Given given = read(sample().bytes(), small, null);

    assertThat(given.isTruncated() || !given.problems().isEmpty()).isTrue();
    for (var article : given.articles()) {
      assertThat(article.body().length()).isLessThanOrEqualTo(50);
    }
  }

  @Test
  void aReadingThatNobodyWantsAnyMoreEndsWhereItIs() throws IOException {
    Path file = write(sample().bytes());
    int steps = stepsUntilTheEnd(file, Integer.MAX_VALUE);
    assertThat(steps).as("looks on the way").isPositive();
    for (int stopAt = 0; stopAt < Math.min(steps, 50); stopAt++) {
      int most = stopAt;
      assertThatThrownBy(() -> stepsUntilTheEnd(file, most))
          .isInstanceOf(CancellationException.class);
    }
  }

  /** Reads; from the given number of looks on, each says that nobody wants the file. */
  private int stepsUntilTheEnd(Path file, int stopAt) throws IOException {
    AtomicInteger looks = new AtomicInteger();
    Runnable requireOpen =
        () -> {
          if (looks.getAndIncrement() >= stopAt) {
            throw new CancellationException("stopped");
          }
        };
    Headway headway = new Headway(Duration.ofMinutes(5), Long.MAX_VALUE, requireOpen);
    Given.by(
        reader(), Inputs.of(file, sample().mediaType(), DocumentLimits.DEFAULT, headway, null));
    return looks.get();
  }

  @Test
  void aFileThatCannotBeOpenedIsTheSystemsFailure() throws IOException {
    Path gone = write(sample().bytes());
    Input input =
        new Input(
            FileContent.unread(gone),
            sample().mediaType(),
            DocumentLimits.DEFAULT,
            new Headway(Duration.ofMinutes(5), Long.MAX_VALUE, () -> {}),
            null,
            Input.Embedded.NONE);
    Files.delete(gone);

    assertThatThrownBy(() -> Given.by(reader(), input)).isInstanceOf(IOException.class);
  }

  @Test
  void readingOnFromAnyTokenGivesExactlyTheRest() throws IOException {
    Given all = read(sample().bytes());
    if (!reader().goesOn()) {
      assertThat(all.tokens()).containsOnlyNulls();
      return;
    }
    assertThat(all.articles()).as("enough to go on").hasSizeGreaterThan(2);
    for (int i = 0; i < all.articles().size(); i++) {
      Given rest = read(sample().bytes(), DocumentLimits.DEFAULT, all.tokens().get(i));

      assertThat(rest.articles()).isEqualTo(all.articles().subList(i + 1, all.articles().size()));
      assertThat(rest.ending()).isEqualTo(all.ending());
    }
    assertThat(read(sample().bytes(), DocumentLimits.DEFAULT, all.endToken()).articles()).isEmpty();
  }

  /** Either articles, or a problem, or a reason why there are none. */
  private static void assertAccounted(Given given, String which) {
    assertThat(given.ending()).as(which).isNotNull();
    for (var article : given.articles()) {
      assertThat(article.isEmpty()).as(which).isFalse();
    }
  }

  private Given read(byte[] bytes) throws IOException {
    return read(bytes, DocumentLimits.DEFAULT, null);
  }

  private Given read(byte[] bytes, DocumentLimits limits, @Nullable String token)
      throws IOException {
    return Given.by(reader(), Inputs.of(write(bytes), sample().mediaType(), limits, token));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(inputs.resolve(sample().name()), bytes);
  }
}
