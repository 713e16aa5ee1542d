package dev.dateline.daemon.extract.format;

import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Ends a reading of which nothing comes: some of what is read must become an article before a time
 * and a number of bytes are over. It also ends one that nobody wants any more.
 *
 * <p>A file may be of any size as long as articles come out of it. One that unpacks to gigabytes of
 * nothing is a trap, whatever its own size. For one thread.
 */
public final class Headway {
  /** Skipped at most without a look at the limits. */
  private static final long STEP_BYTES = 1024 * 1024;

  private final Duration timeout;
  private final long mostBytes;
  private final Runnable requireOpen;
  private final Runnable onPassedOver;
  private long bytes;
  private long since = System.nanoTime();

  /**
   * Begins to count.
   *
   * @param timeout how long it may take until the next article comes
   * @param mostBytes how much is read without an article, in bytes of unpacked content
   * @param requireOpen is run again and again while something is read; what it throws ends that
   */
  public Headway(Duration timeout, long mostBytes, Runnable requireOpen) {
    this(timeout, mostBytes, requireOpen, () -> {});
  }

  /**
   * Begins to count.
   *
   * @param timeout how long it may take until the next article comes
   * @param mostBytes how much is read without an article, in bytes of unpacked content
   * @param requireOpen is run again and again while something is read; what it throws ends that
   * @param onPassedOver is run again and again while content is passed over that gave its articles
   *     before
   */
  public Headway(Duration timeout, long mostBytes, Runnable requireOpen, Runnable onPassedOver) {
    this.timeout = timeout;
    this.mostBytes = mostBytes;
    this.requireOpen = requireOpen;
    this.onPassedOver = onPassedOver;
  }

  /** Says that an article came: time and bytes count anew. */
  public void made() {
    bytes = 0;
    since = System.nanoTime();
  }

  /** Says that content was passed over which gave its articles before: only a stop ends that. */
  public void passedOver() {
    requireOpen.run();
    onPassedOver.run();
    made();
  }

  /**
   * Looks at the limits, as every reading does.
   *
   * @throws LimitException if no article came for too long
   */
  public void check() throws LimitException {
    requireOpen.run();
    if (System.nanoTime() - since > timeout.toNanos()) {
      throw new LimitException(
          new Ending.Failure(
              Outcome.TIMED_OUT,
              "no article came within the limit of %d ms; the rest was not read"
                  .formatted(timeout.toMillis())));
    }
    if (bytes > mostBytes) {
      throw new LimitException(
          new Ending.Failure(
              Outcome.REFUSED,
              "no article in more than the limit of %,d bytes, unpacked; the rest was not read"
                  .formatted(mostBytes)));
    }
  }

  /**
   * Puts the limits to a stream.
   *
   * @param in content, unpacked where it is to be counted so
   * @return the same; whoever reads it meets the limits. What is skipped was read before, and gave
   *     its articles then: that only a stop can end
   */
  public InputStream bounded(InputStream in) {
    return new Bounded(in);
  }

  private final class Bounded extends InputStream {
    private final InputStream in;

    Bounded(InputStream in) {
      this.in = in;
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

    @Override
    public long skip(long count) throws IOException {
      passedOver();
      return in.skip(Math.min(count, STEP_BYTES));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
