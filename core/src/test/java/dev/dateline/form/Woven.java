package dev.dateline.form;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Puts values that nobody knows between those of a form, as a newer program would. */
final class Woven {
  private static final int UNKNOWN = 900;

  private final Random random;

  Woven(Random random) {
    this.random = random;
  }

  /**
   * Adds unknown values to a form, or within it.
   *
   * @param form the form
   * @param path the tags that lead to the values between which they come; none for its own
   */
  byte[] with(byte[] form, int... path) {
    List<byte[]> values = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(form);
    while (in.hasRemaining()) {
      int start = in.position();
      long head = number(in);
      byte[] content = content(in, (int) head & 7);
      values.add(
          path.length > 0 && head >>> 3 == path[0]
              ? message(path[0], with(content, Arrays.copyOfRange(path, 1, path.length)))
              : Arrays.copyOfRange(form, start, in.position()));
    }
    if (path.length == 0) {
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        values.add(random.nextInt(values.size() + 1), unknown());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    values.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  /** A value of each kind; four bytes, which this program never writes, are put by hand. */
  private byte[] unknown() {
    FormWriter out = new FormWriter();
    int tag = UNKNOWN + random.nextInt(99_000);
    switch (random.nextInt(5)) {
      case 0 -> out.number(tag, 1 + random.nextInt());
      case 1 -> out.fixed(tag, 1 + random.nextLong());
      case 2 -> out.text(tag, "from a newer program");
      case 3 -> out.message(tag, UNKNOWN, (inner, value) -> inner.number(1, value));
      default -> {
        return new byte[] {(byte) 0xfd, 0x7f, 1, 2, 3, 4};
      }
    }
    return out.toBytes();
  }

  private static byte[] message(int tag, byte[] content) {
    FormWriter out = new FormWriter();
    out.bytes(tag, content);
    return out.toBytes();
  }

  /** With a reader of its own, which knows no more than the encoding. */
  private static byte[] content(ByteBuffer in, int kind) {
    long start = in.position();
    long length =
        switch (kind) {
          case 0 -> {
            number(in);
            yield in.position() - start;
          }
          case 1 -> Long.BYTES;
          case 2 -> number(in);
          case 5 -> Integer.BYTES;
          default -> throw new IllegalArgumentException("of kind " + kind);
        };
    byte[] content = new byte[(int) length];
    if (kind == 0) {
      in.position((int) start);
    }
    in.get(content);
    return content;
  }

  private static long number(ByteBuffer in) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      number |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }
}
