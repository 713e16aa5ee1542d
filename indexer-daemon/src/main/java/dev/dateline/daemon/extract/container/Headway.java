package dev.dateline.daemon.extract.container;

import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.io.InputStream;

/**
 * Content of which some must become an article before a time and a number of bytes are over; else
 * reading it fails with {@link TooFarException}, and so it ends when its owner is told to stop.
 *
 * <p>A container may be of any size as long as articles come out of it. One that unpacks to
 * gigabytes of nothing is a trap, whatever its own size.
 */
final class Headway extends InputStream {
  /** Skipped at most without a look at the limits. */
  private static final long STEP_BYTES = 1024 * 1024;

  private final InputStream in;
  private final ContainerLimits limits;
  private final Runnable requireOpen;
  private long bytes;
  private long since = System.nanoTime();

  /** The content; {@code requireOpen} throws once reading has to stop. */
  Headway(InputStream in, ContainerLimits limits, Runnable requireOpen) {
    this.in = in;
    this.limits = limits;
    this.requireOpen = requireOpen;
  }

  /** No article came for too long. */
  static final class TooFarException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient ContainerPart.Cut cut;

    TooFarException(ContainerPart.Cut cut) {
      super(cut.reason());
      this.cut = cut;
    }

    ContainerPart.Cut cut() {
      return cut;
    }
  }

  /** Says that an article came: time and bytes count anew. */
  void made() {
    bytes = 0;
    since = System.nanoTime();
  }

  /** Looks at the limits, as every reading does. */
  void check() throws TooFarException {
    requireOpen.run();
    if (System.nanoTime() - since > limits.timeout().toNanos()) {
      throw new TooFarException(
          new ContainerPart.Cut(
              Outcome.TIMED_OUT,
              "no article came within the limit of %d ms; the rest was not read"
                  .formatted(limits.timeout().toMillis())));
    }
    if (bytes > limits.unpackedBytes()) {
      throw new TooFarException(
          new ContainerPart.Cut(
              Outcome.REFUSED,
              "no article in more than the limit of %,d bytes, unpacked; the rest was not read"
                  .formatted(limits.unpackedBytes())));
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    check();
    int read = in.read(into, offset, length);
    bytes += Math.max(0, read);
    return read;
  }

  /** Goes over what was read before, which gave its articles then: only a stop counts. */
  @Override
  public long skip(long count) throws IOException {
    requireOpen.run();
    made();
    return in.skip(Math.min(count, STEP_BYTES));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
