package dev.dateline.daemon.extract.mail;

import dev.dateline.daemon.extract.html.PageReader;
import dev.dateline.daemon.extract.mail.Mail.Attachment;
import dev.dateline.daemon.extract.news.StoryDressing;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;

/**
 * Walks the parts of a mail: texts are read, other files set aside.
 *
 * <p>Of alternatives the one with most text is read: some senders leave the plain one nearly empty,
 * others the other.
 */
final class MailParts {
  private final int nesting;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private boolean leftOut;

  MailParts(int nesting) {
    this.nesting = nesting;
  }

  List<String> paragraphs() {
    return paragraphs;
  }

  List<Attachment> attachments() {
    return attachments;
  }

  boolean leftOut() {
    return leftOut;
  }

  void collect(Message message) throws IOException {
    collect(message, 0);
  }

  private void collect(Entity part, int depth) throws IOException {
    Body body = part.getBody();
    if (depth > nesting) {
      leftOut = true;
    } else if (body instanceof Multipart parts) {
      collect(parts, depth);
    } else if (body instanceof Message mail) {
      if (mail.getSubject() != null) {
        paragraphs.add(Paragraphs.tidy(mail.getSubject()));
      }
      collect(mail, depth + 1);
    } else if (body instanceof SingleBody single) {
      collect(part, single);
    }
  }

  private void collect(Multipart parts, int depth) throws IOException {
    if (!parts.getSubType().equalsIgnoreCase("alternative")) {
      for (Entity part : parts.getBodyParts()) {
        collect(part, depth + 1);
      }
      return;
    }
    MailParts best = new MailParts(nesting);
    for (Entity part : parts.getBodyParts()) {
      MailParts alternative = new MailParts(nesting);
      alternative.collect(part, depth + 1);
      best = alternative.length() > best.length() ? alternative : best;
    }
    paragraphs.addAll(best.paragraphs);
    attachments.addAll(best.attachments);
    leftOut |= best.leftOut;
  }

  private int length() {
    int length = 0;
    for (String paragraph : paragraphs) {
      length += paragraph.length();
    }
    return length;
  }

  private void collect(Entity part, SingleBody body) throws IOException {
    byte[] bytes;
    try (InputStream in = body.getInputStream()) {
      bytes = in.readAllBytes();
    }
    String type = part.getMimeType().toLowerCase(Locale.ROOT);
    boolean attached = "attachment".equalsIgnoreCase(part.getDispositionType());
    if (!attached && type.equals("text/plain")) {
      String text = PartText.decode(part, bytes);
      paragraphs.addAll(Paragraphs.of(text, StoryDressing::standsAlone));
    } else if (!attached && type.equals("text/html")) {
      paragraphs.addAll(PageReader.messageText(PartText.decode(part, bytes)));
    } else if (!type.startsWith("image/") && !type.startsWith("audio/")) {
      attachments.add(new Attachment(name(part), bytes));
    }
  }

  private static String name(Entity part) {
    String name = part.getFilename() == null ? "" : part.getFilename();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
