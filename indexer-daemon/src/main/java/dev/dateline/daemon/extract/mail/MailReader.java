package dev.dateline.daemon.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads a file that is one mail. */
public final class MailReader {
  private final int nesting;

  /**
   * Makes a reader.
   *
   * @param nesting how deep parts may lie in one another
   */
  public MailReader(int nesting) {
    this.nesting = nesting;
  }

  /**
   * Reads a mail.
   *
   * @param in its bytes
   * @return the mail; its article is empty where it has neither subject nor text
   * @throws DamagedMailException if it is no mail
   * @throws IOException if they cannot be read
   */
  public Mail read(InputStream in) throws DamagedMailException, IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    try {
      Message message = builder.parseMessage(in);
      try {
        MailParts parts = new MailParts(nesting);
        parts.collect(message);
        return new Mail(
            new MailHeaders(message).article(parts.paragraphs()),
            parts.attachments(),
            parts.leftOut());
      } finally {
        message.dispose();
      }
    } catch (MimeIOException e) {
      throw new DamagedMailException(e);
    }
  }
}
