package dev.dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The identity of one article in every archive that covers its file: 20 letters and digits.
 *
 * <p>It is the first 100 bits of the SHA-256 of the file's key and the article's place in that
 * file, written five bits a character in the digits {@code 0-9a-v} (RFC 4648's base32hex in lower
 * case), so that the order of the text is the order of the bits.
 *
 * @param value the 20 characters
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  /** How many characters an id has. */
  public static final int LENGTH = 20;

  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is not 20 digits of base32hex
   */
  public ArticleId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "not an article id: \"%s\" (an id has %d characters, 0-9 and a-v)"
              .formatted(value, LENGTH));
    }
  }

  /**
   * Derives the id of an article.
   *
   * @param fileKey the key of the file that holds it
   * @param place its place in that file: the item's own identifier, else its ordinal
   * @return the id, always the same for the same two arguments
   */
  public static ArticleId of(String fileKey, String place) {
    byte[] digest = digest(fileKey + '\0' + place);
    StringBuilder text = new StringBuilder(LENGTH);
    int bits = 0;
    int held = 0;
    for (int i = 0; text.length() < LENGTH; i++) {
      bits = (bits << 8) | (digest[i] & 0xff);
      held += 8;
      while (held >= 5 && text.length() < LENGTH) {
        held -= 5;
        text.append(DIGITS.charAt((bits >>> held) & 31));
      }
      bits &= (1 << held) - 1;
    }
    return new ArticleId(text.toString());
  }

  /**
   * Whether a text has the form of an id.
   *
   * @param text any text
   * @return true if an id can be made of it
   */
  public static boolean isValid(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (DIGITS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The first 60 bits, which order ids as their texts do.
   *
   * @return a number from 0 to 2<sup>60</sup> - 1
   */
  public long leadingBits() {
    long bits = 0;
    for (int i = 0; i < 12; i++) {
      bits = (bits << 5) | DIGITS.indexOf(value.charAt(i));
    }
    return bits;
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
