package dev.dateline.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.manifest.FileKey;
import dev.dateline.testing.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damage is a {@link FormException}, or other values: never anything else. */
class GarbledFormTest {
  private static final int MUTATIONS = 20;

  @Test
  void garbledArticlesAndRecordsAreNeverAnotherException() {
    Seeds.repeat(
        200,
        random -> {
          RandomValues values = new RandomValues(random);
          byte[] article = Forms.bytes(values.archived());
          byte[] record = Forms.bytes(values.record());
          for (int i = 0; i < MUTATIONS; i++) {
            readOrRefuse(() -> ArchivedArticleForm.read(new FormReader(garbled(article, random))));
            byte[] other = garbled(record, random);
            readOrRefuse(() -> RecordForm.read(new FormReader(other), new FileKey("/a")));
            readOrRefuse(() -> RecordForm.parts(new FormReader(other)));
          }
        });
  }

  @Test
  void noiseIsNeverAnotherException() {
    Seeds.repeat(
        2_000,
        random -> {
          byte[] noise = new byte[random.nextInt(60)];
          random.nextBytes(noise);
          readOrRefuse(() -> ArticleForm.read(new FormReader(noise)));
          readOrRefuse(() -> RecordForm.read(new FormReader(noise), new FileKey("/a")));
        });
  }

  @Test
  void everyCutIsReadOrRefused() {
    Seeds.repeat(
        20,
        random -> {
          byte[] whole = Forms.bytes(new RandomValues(random).archived());
          for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            readOrRefuse(() -> ArchivedArticleForm.read(new FormReader(cut)));
          }
        });
  }

  @Test
  void aLengthBeyondTheBytesIsRefusedBeforeRoomIsMadeForIt() {
    byte[] twoGigabytes = {18, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7, 'a'};

    assertThatThrownBy(() -> ArticleForm.read(new FormReader(twoGigabytes)))
        .isInstanceOf(FormException.class)
        .hasMessage("tag 2 says that it is 2147483647 bytes long, and there are 1");
  }

  @Test
  void aLengthThatIsNegativeAsANumberIsRefused() {
    byte[] most = {18, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1};

    assertThatThrownBy(() -> ArticleForm.read(new FormReader(most)))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("18446744073709551615 bytes long");
  }

  @Test
  void whatCannotBeIsSaidInWords() {
    FormWriter out = new FormWriter();
    out.number(4, 70_000);
    out.text(5, "short");

    assertThatThrownBy(() -> ArticleForm.read(new FormReader(out.toBytes())))
        .isInstanceOf(FormException.class)
        .hasMessage("the lead has 70000 characters, and the body 5");
  }

  private static void readOrRefuse(Forms.Reading<?> reading) {
    try {
      assertThat(reading.read()).isNotNull();
    } catch (FormException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  private static byte[] garbled(byte[] bytes, Random random) {
    byte[] garbled = bytes.clone();
    for (int i = random.nextInt(4); i >= 0 && garbled.length > 0; i--) {
      int at = random.nextInt(garbled.length);
      garbled =
          switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(garbled, at);
            case 1 -> with(garbled, at, (byte) random.nextInt());
            case 2 ->
                with(
                    garbled,
                    at,
                    List.of((byte) 0, (byte) 0x7f, (byte) 0x80, (byte) 0xff)
                        .get(random.nextInt(4)));
            default -> without(garbled, at, Math.min(garbled.length - at, 1 + random.nextInt(9)));
          };
    }
    return garbled;
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    byte[] changed = bytes.clone();
    changed[at] = value;
    return changed;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] rest = new byte[bytes.length - length];
    System.arraycopy(bytes, 0, rest, 0, at);
    System.arraycopy(bytes, at + length, rest, at, rest.length - at);
    return rest;
  }
}
