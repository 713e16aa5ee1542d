package dev.dateline.daemon.extract.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the encoding of a text that is no Unicode.
 *
 * <p>Text in Latin letters has few bytes beyond ASCII, and is windows-1252 (which holds ISO 8859-1)
 * far more often than statistics on so few bytes would say; so only texts with many such bytes are
 * given to a statistical detector.
 */
final class SingleByteGuess {
  private static final Charset LATIN = Charset.forName("windows-1252");

  /** From this share of bytes beyond ASCII on a text is not in Latin letters. */
  private static final double FOREIGN_SHARE = 0.25;

  /** As much as the detector ever needs. */
  private static final int SAMPLE_BYTES = 64 * 1024;

  private SingleByteGuess() {}

  static Charset charsetOf(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES);
    int high = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        high++;
      }
    }
    return high < length * FOREIGN_SHARE ? LATIN : detect(bytes, length);
  }

  private static Charset detect(byte[] bytes, int length) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    try {
      return name == null ? LATIN : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return LATIN; // a name that this Java does not know
    }
  }
}
