package dev.dateline.daemon.extract.mail;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.format.Extraction;
import dev.dateline.daemon.extract.format.Input;
import dev.dateline.daemon.extract.format.Sink;
import dev.dateline.daemon.extract.mail.Mail.Attachment;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;

/** Appends the text of a mail's attachments to its own, as far as the limits go. */
final class AttachedText {
  private final Input input;
  private final Sink sink;

  /** Has attachments read by {@code input}, and tells {@code sink} what could not be used. */
  AttachedText(Input input, Sink sink) {
    this.input = input;
    this.sink = sink;
  }

  Article appendedTo(Mail mail) throws IOException {
    if (mail.leftOut()) {
      leaveOut("mails in one another beyond the limit were left out");
    }
    StringBuilder body = new StringBuilder(mail.article().body());
    int count = 0;
    for (Attachment attachment : mail.attachments()) {
      boolean within = ++count <= input.limits().embeddedDocuments();
      Extraction read = within ? input.embedded(attachment.name(), attachment.content()) : null;
      if (read == null) {
        leaveOut("attachments beyond the limit were left out");
        break;
      }
      append(attachment.name(), read, body);
    }
    if (body.length() > input.limits().characters()) {
      sink.truncated();
      body.setLength(input.limits().characters());
    }
    return mail.article().toBuilder().body(body.toString()).build();
  }

  private void leaveOut(String what) throws IOException {
    sink.truncated();
    sink.problem(new Problem(0, what));
  }

  private void append(String name, Extraction read, StringBuilder body) throws IOException {
    switch (read) {
      case Extraction.Extracted extracted -> {
        if (extracted.truncated()) {
          sink.truncated();
        }
        for (Problem problem : extracted.problems()) {
          sink.problem(problem);
        }
        for (Article article : extracted.articles()) {
          body.append('\n').append(article.headline()).append('\n').append(article.body());
        }
      }
      case Extraction.Failed failed -> {
        boolean worthTelling =
            failed.outcome() != Outcome.EMPTY && failed.outcome() != Outcome.UNSUPPORTED;
        if (worthTelling) {
          sink.problem(new Problem(0, "attachment %s: %s".formatted(name, failed.reason())));
        }
      }
    }
  }
}
