package dev.dateline.daemon.extract.mail;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.Ending;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.Place;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.io.InputStream;

/** Mails: one article each, with the text of its attachments. */
public final class MailFormat implements FormatReader {
  /** Makes a reader. */
  public MailFormat() {}

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean takes(String mediaType) {
    return mediaType.equals("message/rfc822");
  }

  @Override
  public Ending read(Input input, Sink sink) throws IOException {
    Mail mail;
    try (InputStream in = input.open()) {
      mail = new MailReader(input.limits().nesting()).read(in);
    } catch (DamagedMailException e) {
      return new Ending.Failure(Outcome.CORRUPT, "it is no mail, or damaged: " + e.getMessage());
    }
    Article article = new AttachedText(input, sink).appendedTo(mail);
    if (article.isEmpty()) {
      return Ending.Failure.noText();
    }
    sink.article(article, Place.NONE);
    return Ending.Done.WHOLE;
  }
}
