package dev.dateline.daemon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String NEWS = "São Paulo – “Müller” said: naïve, 5 € déjà vu.";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, EFBBBF",
    "UTF-16LE, FFFE",
    "UTF-16BE, FEFF",
    "UTF-32LE, FFFE0000",
    "UTF-32BE, 0000FEFF",
    "UTF-16LE, ''",
    "UTF-16BE, ''",
    "windows-1252, ''"
  })
  void everyCommonEncodingIsRead(String charset, String mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex(mark));
    bytes.writeBytes(NEWS.getBytes(Charset.forName(charset)));

    assertThat(TextDecoder.decode(bytes.toByteArray(), true)).contains(NEWS);
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "KOI8-R", "Shift_JIS", "GB18030", "EUC-KR"})
  void textInOtherScriptsIsGuessedFromManyBytes(String charset) {
    String text =
        switch (charset) {
          case "Shift_JIS" -> "東京オリンピックは新型コロナウイルスのため一年延期されることになった。".repeat(4);
          case "GB18030" -> "国家主席习近平星期四在北京会见俄罗斯总统普京，两国发表联合声明。".repeat(4);
          case "EUC-KR" -> "윤석열 대통령은 화요일 밤 비상계엄을 선포했다가 여섯 시간 만에 해제했다.".repeat(4);
          default -> "Президент России прибыл в Пхеньян с государственным визитом. ".repeat(4);
        };

    assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)), true)).contains(text);
  }

  @Test
  void asciiIsText() {
    assertThat(decode("Plain words.".getBytes(StandardCharsets.US_ASCII))).contains("Plain words.");
  }

  @Test
  void aCharacterCutAtTheEndOfAPartIsLeftOut() {
    byte[] whole = "Zürich ü".getBytes(StandardCharsets.UTF_8);

    assertThat(TextDecoder.decode(Arrays.copyOf(whole, whole.length - 1), false))
        .contains("Zürich ");
  }

  @Test
  void aFewBrokenBytesDoNotMakeUtf8SomethingElse() {
    byte[] broken = ("über ".repeat(30) + "?").getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 1] = (byte) 0xff;

    assertThat(decode(broken)).hasValueSatisfying(text -> assertThat(text).startsWith("über über"));
  }

  @Test
  void anOddByteAtTheEndOfUtf16IsDropped() {
    assertThat(decode(HexFormat.of().parseHex("fffe410042004300ff"))).contains("ABC");
  }

  @Test
  void contentWithZerosIsNoText() {
    assertThat(decode(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 8, 0, 'x'})).isEmpty();
  }

  @Test
  void aStrayZeroDoesNoHarm() {
    assertThat(decode(("word ".repeat(50) + "\0end").getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  @Test
  void noiseBehindAMarkIsNoText() {
    byte[] noise = new byte[4_000];
    new Random(42).nextBytes(noise);
    noise[0] = (byte) 0xff;
    noise[1] = (byte) 0xfe;

    assertThat(decode(noise)).isEmpty();
  }

  @Test
  void contentOfControlCharactersIsNoText() {
    assertThat(decode(new byte[] {1, 2, 3, 'a', 5, 6})).isEmpty();
  }

  @Test
  void utf8IsUnmistakableOnlyBeyondAscii() {
    assertThat(TextDecoder.isUnmistakablyUtf8("abc".getBytes(StandardCharsets.UTF_8), true))
        .isFalse();
    assertThat(TextDecoder.isUnmistakablyUtf8("äbc".getBytes(StandardCharsets.UTF_8), true))
        .isTrue();
    assertThat(TextDecoder.isUnmistakablyUtf8("äbc".getBytes(StandardCharsets.ISO_8859_1), true))
        .isFalse();
  }

  private static Optional<String> decode(byte[] bytes) {
    return TextDecoder.decode(bytes, true);
  }

  @Test
  void aStrayZeroOrTwoAreLeftOutOfAText() {
    byte[] bytes = "Treaty\0 signed\0".getBytes(StandardCharsets.UTF_8);

    assertThat(TextDecoder.decode(bytes, true)).contains("Treaty signed");
  }

  @Test
  void manyZerosAreNoText() {
    byte[] bytes = "a\0\0\0b\0\0\0c".getBytes(StandardCharsets.UTF_8);

    assertThat(TextDecoder.decode(bytes, true)).isEmpty();
  }
}
