package dev.dateline.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tagged values into bytes. What has its default is left out: a null, a 0, a false, an empty
 * list; an empty text is not. For one thread.
 *
 * <p>Tags are from 1 to 100,000; those up to 15 take one byte, those up to 2,047 two.
 */
public final class FormWriter {
  static final int NUMBER = 0;
  static final int EIGHT_BYTES = 1;
  static final int LENGTH = 2;
  static final int FOUR_BYTES = 5;

  static final int KIND_BITS = 3;

  private static final int LONGEST_NUMBER = 10;
  private static final char UNKNOWN = '\uFFFD';

  private byte[] bytes;
  private int length;

  /** Starts with room for a few values. */
  public FormWriter() {
    this(256);
  }

  /**
   * Starts with room for what is coming.
   *
   * @param expectedBytes how much that may be; more is taken too
   */
  public FormWriter(int expectedBytes) {
    bytes = new byte[Math.max(LONGEST_NUMBER, expectedBytes)];
  }

  /** A value of several tags. */
  public interface Message<T> {
    /**
     * Writes the value's own values.
     *
     * @param out where to
     * @param value the value
     */
    void write(FormWriter out, T value);
  }

  /**
   * Writes a number, the shorter the smaller it is; a negative one takes ten bytes.
   *
   * @param tag its tag
   * @param value the number; 0 is left out
   */
  public void number(int tag, long value) {
    if (value != 0) {
      tag(tag, NUMBER);
      plain(value);
    }
  }

  /**
   * Writes a number that may as well be negative, the shorter the nearer it is to 0.
   *
   * @param tag its tag
   * @param value the number; 0 is left out
   */
  public void signed(int tag, long value) {
    number(tag, (value << 1) ^ (value >> 63));
  }

  /**
   * Writes a number in eight bytes.
   *
   * @param tag its tag
   * @param value the number; 0 is left out
   */
  public void fixed(int tag, long value) {
    if (value != 0) {
      tag(tag, EIGHT_BYTES);
      room(Long.BYTES);
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        bytes[length++] = (byte) (value >>> shift);
      }
    }
  }

  /**
   * Writes whether something holds.
   *
   * @param tag its tag
   * @param value true; false is left out
   */
  public void flag(int tag, boolean value) {
    number(tag, value ? 1 : 0);
  }

  /**
   * Writes a text in UTF-8; U+FFFD stands for halves of surrogate pairs.
   *
   * @param tag its tag
   * @param value the text; null is left out, an empty one is not
   */
  public void text(int tag, @Nullable String value) {
    if (value != null) {
      bytes(tag, wellFormed(value).getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Writes texts, each under the same tag.
   *
   * @param tag their tag
   * @param values the texts in their order
   */
  public void texts(int tag, List<String> values) {
    for (String value : values) {
      text(tag, value);
    }
  }

  /**
   * Writes bytes as they are.
   *
   * @param tag their tag
   * @param value the bytes, also where there are none
   */
  public void bytes(int tag, byte[] value) {
    tag(tag, LENGTH);
    plain(value.length);
    room(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  /**
   * Writes a value of several tags.
   *
   * @param tag its tag
   * @param value the value; null is left out
   * @param message how it is written
   * @param <T> what it is
   */
  public <T> void message(int tag, @Nullable T value, Message<T> message) {
    if (value == null) {
      return;
    }
    tag(tag, LENGTH);
    int start = length;
    message.write(this, value);
    int size = length - start;
    plain(size); // behind it first: how much room it takes is only known now
    int digits = length - start - size;
    byte[] prefix = Arrays.copyOfRange(bytes, start + size, length);
    System.arraycopy(bytes, start, bytes, start + digits, size);
    System.arraycopy(prefix, 0, bytes, start, digits);
  }

  /**
   * Writes a value of several tags, which is left out where all of its own values are.
   *
   * @param tag its tag
   * @param value the value
   * @param message how it is written
   * @param <T> what it is
   */
  public <T> void part(int tag, T value, Message<T> message) {
    int before = length;
    tag(tag, LENGTH);
    int emptyEnd = length + 1;
    length = before;
    message(tag, value, message);
    if (length == emptyEnd) {
      length = before;
    }
  }

  /**
   * What was written so far.
   *
   * @return a copy of the bytes
   */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void tag(int tag, int kind) {
    plain(((long) tag << KIND_BITS) | kind);
  }

  private void plain(long value) {
    room(LONGEST_NUMBER);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length * 2));
    }
  }

  /** Java writes a question mark for half a pair, which could not be told from one. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && isHalf(text, i)) {
        return repaired(text);
      }
    }
    return text;
  }

  private static boolean isHalf(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String repaired(String text) {
    StringBuilder repaired = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && isHalf(text, i)) {
        repaired.setCharAt(i, UNKNOWN);
      }
    }
    return repaired.toString();
  }
}
