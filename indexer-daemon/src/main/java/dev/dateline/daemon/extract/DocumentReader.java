package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.html.PageReader;
import dev.dateline.daemon.extract.mail.DamagedMailException;
import dev.dateline.daemon.extract.mail.MailReader;
import dev.dateline.daemon.extract.tika.DocumentLimits;
import dev.dateline.daemon.extract.tika.ParsedFile;
import dev.dateline.daemon.extract.tika.TikaReader;
import dev.dateline.manifest.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Detects what a file is and has it read by whoever knows its format; runs in the child. */
final class DocumentReader {
  private final DocumentLimits limits;
  private final TikaReader tika;
  private final PageReader pages;
  private final TextFileReader texts;
  private final MailReader mails;

  DocumentReader(DocumentLimits limits) {
    this.limits = limits;
    this.tika = new TikaReader(limits);
    this.pages = new PageReader(limits.characters());
    this.texts = new TextFileReader(limits.characters());
    this.mails = new MailReader(limits.nesting());
  }

  Extraction read(Path file) {
    return read(file, 0);
  }

  /** Reads a file that lies so deep in other files. */
  Extraction read(Path file, int depth) {
    try {
      if (Files.size(file) > limits.fileBytes()) {
        return new Extraction.Failed(
            Outcome.REFUSED,
            "larger than the limit of %,d bytes".formatted(limits.fileBytes()),
            null);
      }
      String contentType = tika.detect(file);
      return switch (withoutParameters(contentType)) {
        case "text/html", "application/xhtml+xml" -> page(file, contentType);
        case "text/plain" -> text(file, contentType, false);
        case "text/x-web-markdown", "text/markdown" -> text(file, contentType, true);
        case "message/rfc822" -> mail(file, contentType, depth);
        default -> document(file, contentType);
      };
    } catch (IOException e) {
      return Unreadable.because(e);
    }
  }

  private static String withoutParameters(String contentType) {
    int parameters = contentType.indexOf(';');
    return parameters < 0 ? contentType : contentType.substring(0, parameters).strip();
  }

  private Extraction page(Path file, String contentType) throws IOException {
    PageReader.Page page = pages.read(file, contentType);
    return page.article().isEmpty()
        ? new Extraction.Failed(Outcome.EMPTY, "it holds no text", contentType)
        : new Extraction.Extracted(
            contentType, List.of(page.article()), page.truncated(), List.of());
  }

  private Extraction text(Path file, String contentType, boolean markdown) throws IOException {
    return texts
        .read(file, markdown)
        .orElse(new Extraction.Failed(Outcome.UNSUPPORTED, "its content is no text", contentType));
  }

  private Extraction mail(Path file, String contentType, int depth) throws IOException {
    try {
      return new AttachedText(this, limits, depth).append(mails.read(file), contentType);
    } catch (DamagedMailException e) {
      return new Extraction.Failed(
          Outcome.CORRUPT, "it is no mail, or damaged: " + e.getMessage(), contentType);
    }
  }

  private Extraction document(Path file, String contentType) throws IOException {
    return switch (tika.read(file, contentType)) {
      case ParsedFile.Document found ->
          new Extraction.Extracted(
              found.contentType(), List.of(found.article()), found.truncated(), found.problems());
      case ParsedFile.Failure failure ->
          new Extraction.Failed(failure.outcome(), failure.reason(), failure.contentType());
    };
  }
}
