package dev.dateline.daemon.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Article;
import dev.dateline.article.Dateline;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageFormTest {
  private static final int MOST = 1_000_000;
  private static final Article FULL =
      Article.builder()
          .headline("Überschrift")
          .lead("Another lead")
          .body("One.\nTwo 😀. " + "x".repeat(100_000))
          .authors(List.of("Jane Doe", "John Roe"))
          .publisher("Example Press")
          .dateline(new Dateline("SEOUL", null, "Agency"))
          .published(Published.of("2024-06-19T10:00:00+09:00"))
          .section("World")
          .tags(List.of("a", "b"))
          .language("de")
          .provenance(
              new Provenance(
                  "id-1", "https://example.org/1", "text/html", Published.of("2024-06-20")))
          .build();

  @Test
  void everyMessageSurvives() throws IOException {
    for (ChildMessage message :
        List.of(
            new ChildMessage.Begun(new ReadBy("page", 1, "text/html"), true),
            new ChildMessage.Begun(ReadBy.NOBODY, false),
            new ChildMessage.Found(FULL, "17"),
            new ChildMessage.Found(Article.of("Bare", ""), null),
            new ChildMessage.Trouble(new Problem(7, "odd")),
            new ChildMessage.Cut(),
            new ChildMessage.Typed("text/html"),
            new ChildMessage.Beat(),
            new ChildMessage.End(Ending.Done.WHOLE),
            new ChildMessage.End(new Ending.Done("17")),
            new ChildMessage.End(new Ending.Failure(Outcome.CRASHED, "killed", 3, true)))) {
      assertThat(read(written(message), MOST)).isEqualTo(message);
    }
  }

  @Test
  void whatIsTooLongIsRefusedBeforeRoomIsMadeForIt() throws IOException {
    byte[] message = written(new ChildMessage.Found(FULL, null));

    assertThatThrownBy(() -> read(message, message.length - 10))
        .isInstanceOf(MessageForm.GarbageException.class);
    assertThatThrownBy(() -> read(new byte[] {'F', -1, -1, -1, -1}, MOST))
        .isInstanceOf(MessageForm.GarbageException.class);
    byte lengthOfText = 10;
    byte[] textThatClaimsMore = {'M', 0, 0, 0, 6, 3 << 3 | 2, -1, -1, -1, 127, lengthOfText};
    assertThatThrownBy(() -> read(textThatClaimsMore, MOST))
        .isInstanceOf(MessageForm.GarbageException.class);
  }

  @Test
  void whatIsTooLongIsNotWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    assertThat(
            MessageForm.write(
                new DataOutputStream(bytes), new ChildMessage.Found(FULL, null), 100_000))
        .isFalse();
    assertThat(bytes.size()).isZero();
  }

  @Test
  void garbageIsNoMessage() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] whole = written(new ChildMessage.Found(FULL, "17"));
    for (int i = 0; i < 500; i++) {
      byte[] message = whole.clone();
      for (int spoiled = random.nextInt(4); spoiled >= 0; spoiled--) {
        message[random.nextInt(200)] = (byte) random.nextInt();
      }
      try {
        assertThat(read(message, MOST)).isNotNull();
      } catch (IOException e) {
        assertThat(e)
            .as("seed " + seed)
            .isInstanceOfAny(MessageForm.GarbageException.class, EOFException.class);
      }
    }
  }

  private static byte[] written(ChildMessage message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(MessageForm.write(new DataOutputStream(bytes), message, MOST)).isTrue();
    return bytes.toByteArray();
  }

  private static ChildMessage read(byte[] bytes, int most) throws IOException {
    return MessageForm.read(new DataInputStream(new ByteArrayInputStream(bytes)), most);
  }
}
