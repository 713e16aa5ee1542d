package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.DocumentLimits;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FileSink;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.manifest.Problem;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Says to the parent what is found in a file; in a parser process. Each article goes at once, so
 * that it is not lost with a process that hangs or dies over the next one.
 */
final class Answers implements FileSink {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final long BEAT_NANOS = 100_000_000;

  /** Room for all that an article says besides its text. */
  private static final int SPARE_BYTES = 16 * 1024 * 1024;

  /** An article's text comes twice at most, as lead and as body, in UTF-8. */
  private static final int BYTES_PER_CHARACTER = 6;

  private final DataOutputStream out;
  private final int mostBytes;
  private long flushed = System.nanoTime();

  /** Writes messages of at most so many bytes. */
  Answers(OutputStream out, int mostBytes) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES));
    this.mostBytes = mostBytes;
  }

  /** The longest message that both sides take. */
  static int mostBytes(DocumentLimits limits) {
    long text = (long) BYTES_PER_CHARACTER * Math.max(limits.characters(), limits.lineBytes() / 2);
    return (int) Math.min(Integer.MAX_VALUE - 8, SPARE_BYTES + text);
  }

  /** Says a single word, at once. */
  void say(int word) throws IOException {
    out.writeByte(word);
    flush();
  }

  /** Says, now and then, that reading goes on though nothing is found. */
  void beat() throws IOException {
    if (System.nanoTime() - flushed > BEAT_NANOS) {
      tell(new ChildMessage.Beat());
      flush();
    }
  }

  @Override
  public void begun(ReadBy by, boolean goesOn) throws IOException {
    tell(new ChildMessage.Begun(by, goesOn));
  }

  @Override
  public void article(Article article, Place end) throws IOException {
    if (!tell(new ChildMessage.Found(article, end.token()))) {
      truncated();
      problem(new Problem(end.line(), "an article is longer than the limit; it was left out"));
    }
    flush();
  }

  @Override
  public void problem(Problem problem) throws IOException {
    tell(new ChildMessage.Trouble(problem));
  }

  @Override
  public void truncated() throws IOException {
    tell(new ChildMessage.Cut());
  }

  @Override
  public void mediaType(String mediaType) throws IOException {
    tell(new ChildMessage.Typed(mediaType));
  }

  /** Says how the reading ended, at once. */
  void end(Ending ending) throws IOException {
    tell(new ChildMessage.End(ending));
    flush();
  }

  /** Sends a message; false where it is too long, and nothing was sent. */
  private boolean tell(ChildMessage message) throws IOException {
    return MessageForm.write(out, message, mostBytes);
  }

  private void flush() throws IOException {
    out.flush();
    flushed = System.nanoTime();
  }
}
