package dev.dateline.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Lets no control character through but line ends and tabs: for formats that write articles as they
 * are, when they go to a terminal.
 */
public final class CleanWriter extends FilterWriter {
  /**
   * Stands before a terminal.
   *
   * @param out the writer that ends at the terminal
   */
  public CleanWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    out.write(clean((char) c));
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      out.write(clean(buffer[i]));
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      out.write(clean(text.charAt(i)));
    }
  }

  private static char clean(char c) {
    return c != '\n' && c != '\t' && CleanText.isControl(c) ? '\uFFFD' : c;
  }
}
