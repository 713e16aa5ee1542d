package dev.dateline.daemon.extract.mail;

import dev.dateline.article.Article;
import java.util.List;

/**
 * A mail as read.
 *
 * @param article what its headers and its text say
 * @param attachments the files in it, pictures and the like left out
 * @param leftOut whether mails lay in one another deeper than the limit
 */
public record Mail(Article article, List<Attachment> attachments, boolean leftOut) {
  /** Copies the list. */
  public Mail {
    attachments = List.copyOf(attachments);
  }

  /**
   * A file in a mail.
   *
   * @param name its name, without folders; empty where it has none
   * @param content its bytes, not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Attachment(String name, byte[] content) {}
}
