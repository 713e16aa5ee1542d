package dev.dateline.daemon.extract.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Turns the bytes of a text file into text.
 *
 * <p>In this order: a byte order mark says it; else zeros in every second place are UTF-16; else
 * valid UTF-8 is UTF-8, a few broken bytes among many good sequences included; else {@link
 * SingleByteGuess} decides. Statistics alone are not asked first, for they take short UTF-8 texts
 * for something else.
 */
public final class TextDecoder {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** How many good sequences of several bytes outweigh one broken byte. */
  private static final int GOOD_PER_BROKEN = 10;

  /** One such character among so many is noise. */
  private static final int IMPOSSIBLE_SHARE = 20;

  private static final int SAMPLE_CHARACTERS = 10_000;

  private static final int STRAY_ZEROS = 2;

  private TextDecoder() {}

  /**
   * Decodes a text.
   *
   * @param bytes the beginning of a file, or all of it
   * @param complete whether it is all of it; else a character cut at the end is left out
   * @return the text without byte order mark; empty where the bytes are no text
   */
  public static Optional<String> decode(byte[] bytes, boolean complete) {
    for (Mark mark : Mark.ALL) {
      if (mark.begins(bytes)) {
        return plausible(lenient(bytes, mark.bytes.length(), mark.charset, complete));
      }
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return plausible(lenient(bytes, 0, wide.get(), complete));
    }
    byte[] text = withoutStrayZeros(bytes);
    if (isBinary(text)) {
      return Optional.empty();
    }
    Optional<String> strict = strict(text, complete);
    if (strict.isPresent()) {
      return strict;
    }
    Charset charset = isMostlyUtf8(text) ? StandardCharsets.UTF_8 : SingleByteGuess.charsetOf(text);
    return Optional.of(lenient(text, 0, charset, complete));
  }

  /**
   * Whether bytes are UTF-8 with at least one character beyond ASCII, which hardly happens by
   * chance.
   *
   * @param bytes the beginning of a file, or all of it
   * @param complete whether it is all of it
   * @return true where they are
   */
  public static boolean isUnmistakablyUtf8(byte[] bytes, boolean complete) {
    boolean beyondAscii = false;
    for (byte b : bytes) {
      beyondAscii |= b < 0;
    }
    return beyondAscii && strict(bytes, complete).isPresent();
  }

  private static Optional<String> strict(byte[] bytes, boolean complete) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, complete);
    return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
  }

  private static String lenient(byte[] bytes, int from, Charset charset, boolean complete) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    int unit =
        charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
    int length = (bytes.length - from) / unit * unit; // half a unit at the end is no character
    ByteBuffer input = ByteBuffer.wrap(bytes, from, length);
    if (complete) {
      try {
        return decoder.decode(input).toString();
      } catch (CharacterCodingException e) {
        throw new IllegalStateException("a replacing decoder reported an error", e);
      }
    }
    CharBuffer text =
        CharBuffer.allocate(
            (int) Math.ceil(input.remaining() * (double) decoder.maxCharsPerByte()));
    decoder.decode(input, text, false);
    return text.flip().toString();
  }

  /** Noise may begin as text does, but holds characters that no text has. */
  private static Optional<String> plausible(String text) {
    long impossible =
        text.codePoints().limit(SAMPLE_CHARACTERS).filter(TextDecoder::isImpossible).count();
    boolean noise = impossible * IMPOSSIBLE_SHARE > Math.min(text.length(), SAMPLE_CHARACTERS);
    return noise ? Optional.empty() : Optional.of(text);
  }

  private static boolean isImpossible(int character) {
    return switch (Character.getType(character)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
      case Character.CONTROL -> !Character.isWhitespace(character);
      default -> character == 0xfffd;
    };
  }

  /** UTF-16 without a mark: text of the Latin kind has zeros in every second place. */
  private static Optional<Charset> wide(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i & 1]++;
      }
    }
    int pairs = bytes.length / 2;
    if (zeros[0] == 0 && zeros[1] > pairs / 2) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (zeros[1] == 0 && zeros[0] > pairs / 2) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /** A zero or two, left by a copy that was cut, make no text binary; many do. */
  private static byte[] withoutStrayZeros(byte[] bytes) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    if (zeros == 0 || zeros > Math.max(STRAY_ZEROS, bytes.length / 100)) {
      return bytes;
    }
    byte[] text = new byte[bytes.length - zeros];
    int length = 0;
    for (byte b : bytes) {
      if (b != 0) {
        text[length++] = b;
      }
    }
    return text;
  }

  /** Whether one byte in twenty is a control character that no text has, or one in 100 a zero. */
  private static boolean isBinary(byte[] bytes) {
    int controls = 0;
    int zeros = 0;
    for (byte b : bytes) {
      boolean usual = b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0x1b || b == 0x1a;
      if (b >= 0 && b < ' ' && !usual) {
        controls++;
        zeros += b == 0 ? 1 : 0;
      }
    }
    return controls > bytes.length / 20 || zeros > bytes.length / 100;
  }

  private static boolean isMostlyUtf8(byte[] bytes) {
    int good = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = sequenceLength(bytes, i);
      if (length > 1) {
        good++;
      } else if (length == 0) {
        broken++;
      }
      i += Math.max(1, length);
    }
    return good > broken * GOOD_PER_BROKEN;
  }

  /** The length of the UTF-8 sequence that begins here; 0 where none does. */
  private static int sequenceLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    int length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (lead > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** Byte order marks, the longer before those that begin alike. */
  private record Mark(Charset charset, String bytes) {
    static final List<Mark> ALL =
        List.of(
            new Mark(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
            new Mark(UTF_32LE, "\u00ff\u00fe\0\0"),
            new Mark(UTF_32BE, "\0\0\u00fe\u00ff"),
            new Mark(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
            new Mark(StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

    boolean begins(byte[] text) {
      if (text.length < bytes.length()) {
        return false;
      }
      for (int i = 0; i < bytes.length(); i++) {
        if ((text[i] & 0xff) != bytes.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
