package dev.dateline.daemon.extract;

import dev.dateline.article.Article;
import dev.dateline.daemon.extract.mail.Mail;
import dev.dateline.daemon.extract.mail.Mail.Attachment;
import dev.dateline.daemon.extract.tika.DocumentLimits;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Appends the text of a mail's attachments to its own, as far as the limits go. */
final class AttachedText {
  private final DocumentReader reader;
  private final DocumentLimits limits;
  private final int depth;
  private final List<Problem> problems = new ArrayList<>();
  private boolean truncated;

  /** For a mail that lies so deep in other files. */
  AttachedText(DocumentReader reader, DocumentLimits limits, int depth) {
    this.reader = reader;
    this.limits = limits;
    this.depth = depth;
  }

  Extraction append(Mail mail, String contentType) throws IOException {
    if (mail.leftOut()) {
      truncated = true;
      problems.add(new Problem(0, "mails in one another beyond the limit were left out"));
    }
    StringBuilder body = new StringBuilder(mail.article().body());
    int count = 0;
    for (Attachment attachment : mail.attachments()) {
      if (++count > limits.embeddedDocuments() || depth >= limits.nesting()) {
        truncated = true;
        problems.add(new Problem(0, "attachments beyond the limit were left out"));
        break;
      }
      append(attachment, body);
    }
    if (body.length() > limits.characters()) {
      truncated = true;
      body.setLength(limits.characters());
    }
    Article article = mail.article().toBuilder().body(body.toString()).build();
    return article.isEmpty()
        ? new Extraction.Failed(Outcome.EMPTY, "it holds no text", contentType)
        : new Extraction.Extracted(contentType, List.of(article), truncated, problems);
  }

  private void append(Attachment attachment, StringBuilder body) throws IOException {
    switch (read(attachment)) {
      case Extraction.Extracted extracted -> {
        truncated |= extracted.truncated();
        problems.addAll(extracted.problems());
        for (Article article : extracted.articles()) {
          body.append('\n').append(article.headline()).append('\n').append(article.body());
        }
      }
      case Extraction.Failed failed -> {
        boolean worthTelling =
            failed.outcome() != Outcome.EMPTY && failed.outcome() != Outcome.UNSUPPORTED;
        if (worthTelling) {
          problems.add(
              new Problem(0, "attachment %s: %s".formatted(attachment.name(), failed.reason())));
        }
      }
    }
  }

  private Extraction read(Attachment attachment) throws IOException {
    Path file = Files.createTempFile("attachment-", ending(attachment.name()));
    try {
      Files.write(file, attachment.content());
      return reader.read(file, depth + 1);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** The end of a name, where it is plain enough for the name of a file. */
  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    return ending.matches("\\.[A-Za-z0-9]{1,10}") ? ending : "";
  }
}
