package dev.dateline.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Reads tagged values from bytes, one after the other. What is not asked for is skipped. For one
 * thread.
 *
 * <pre>{@code
 * while (in.next()) {
 *   switch (in.tag()) {
 *     case HEADLINE -> headline = in.text();
 *     default -> {} // of a newer program
 *   }
 * }
 * }</pre>
 *
 * <p>Damaged bytes are a {@link FormException}, or are read as other values; no length that they
 * say is believed beyond the bytes that are there.
 */
public final class FormReader {
  private static final int LAST_TAG = 100_000;
  private static final int NONE = -1;

  private final byte[] bytes;
  private final int end;
  private int at;
  private int tag;

  /** How the value is written that comes next; NONE where it was read. */
  private int kind = NONE;

  /**
   * Reads all of some bytes.
   *
   * @param bytes the bytes, which must not change meanwhile
   */
  public FormReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /**
   * Reads a part of some bytes.
   *
   * @param bytes the bytes, which must not change meanwhile
   * @param offset where the part begins
   * @param length how long it is
   * @throws IndexOutOfBoundsException if the part is not within the bytes
   */
  public FormReader(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    this.bytes = bytes;
    this.at = offset;
    this.end = offset + length;
  }

  /**
   * Goes on to the next value.
   *
   * @return false where there is none
   * @throws FormException if the bytes are damaged
   */
  public boolean next() throws FormException {
    skip();
    if (at == end) {
      return false;
    }
    long head = plain();
    long number = head >>> FormWriter.KIND_BITS;
    if (number < 1 || number > LAST_TAG) {
      throw new FormException("a tag must be from 1 to %,d, got %d".formatted(LAST_TAG, number));
    }
    tag = (int) number;
    kind = (int) head & ((1 << FormWriter.KIND_BITS) - 1);
    return true;
  }

  /**
   * The tag of the value that comes next.
   *
   * @return a number from 1 to 100,000; 0 before the first call of {@link #next}
   */
  public int tag() {
    return tag;
  }

  /**
   * Reads a number.
   *
   * @return any number
   * @throws FormException if the value is something else, or damaged
   */
  public long number() throws FormException {
    take(FormWriter.NUMBER);
    return plain();
  }

  /**
   * Reads a count.
   *
   * @return a number from 0 to 2<sup>31</sup> - 1
   * @throws FormException if the value is something else, out of range, or damaged
   */
  public int count() throws FormException {
    long value = number();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new FormException("tag %d must be a count, got %d".formatted(tag, value));
    }
    return (int) value;
  }

  /**
   * Reads a number that was written as one that may as well be negative.
   *
   * @return any number
   * @throws FormException if the value is something else, or damaged
   */
  public long signed() throws FormException {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  /**
   * Reads a number of eight bytes.
   *
   * @return any number
   * @throws FormException if the value is something else, or cut
   */
  public long fixed() throws FormException {
    take(FormWriter.EIGHT_BYTES);
    int start = advance(Long.BYTES);
    long value = 0;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      value = (value << Byte.SIZE) | (bytes[start + i] & 0xFF);
    }
    return value;
  }

  /**
   * Reads whether something holds.
   *
   * @return true for every number but 0
   * @throws FormException if the value is something else, or damaged
   */
  public boolean flag() throws FormException {
    return number() != 0;
  }

  /**
   * Reads a text.
   *
   * @return the text, with U+FFFD for what is not UTF-8
   * @throws FormException if the value is something else, or cut
   */
  public String text() throws FormException {
    int length = length();
    return new String(bytes, advance(length), length, StandardCharsets.UTF_8);
  }

  /**
   * Reads bytes.
   *
   * @return a copy of them
   * @throws FormException if the value is something else, or cut
   */
  public byte[] bytes() throws FormException {
    int length = length();
    int start = advance(length);
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  /**
   * Reads a value of several tags.
   *
   * @return a reader of it, on the same bytes
   * @throws FormException if the value is something else, or cut
   */
  public FormReader message() throws FormException {
    int length = length();
    return new FormReader(bytes, advance(length), length);
  }

  private int length() throws FormException {
    take(FormWriter.LENGTH);
    long length = plain();
    if (length < 0 || length > end - at) {
      throw new FormException(
          "tag %d says that it is %s bytes long, and there are %d"
              .formatted(tag, Long.toUnsignedString(length), end - at));
    }
    return (int) length;
  }

  private void take(int wanted) throws FormException {
    if (kind != wanted) {
      throw new FormException(
          "tag %d is written in the way %d, expected %d".formatted(tag, kind, wanted));
    }
    kind = NONE;
  }

  private void skip() throws FormException {
    switch (kind) {
      case NONE -> {}
      case FormWriter.NUMBER -> number();
      case FormWriter.EIGHT_BYTES -> fixed();
      case FormWriter.LENGTH -> advance(length());
      case FormWriter.FOUR_BYTES -> advance(Integer.BYTES);
      default -> throw new FormException("tag %d is written in no known way".formatted(tag));
    }
    kind = NONE;
  }

  private long plain() throws FormException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = bytes[advance(1)];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new FormException("a number has no end");
  }

  /** Steps over bytes; gives where they begin. */
  private int advance(int length) throws FormException {
    if (length > end - at) {
      throw new FormException(
          "the bytes end within tag %d: expected %d more, got %d".formatted(tag, length, end - at));
    }
    int start = at;
    at += length;
    return start;
  }
}
