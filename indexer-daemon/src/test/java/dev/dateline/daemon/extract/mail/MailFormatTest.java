package dev.dateline.daemon.extract.mail;

import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.FormatReaderContract;
import java.nio.charset.StandardCharsets;

class MailFormatTest extends FormatReaderContract {
  @Override
  protected FormatReader reader() {
    return new MailFormat();
  }

  @Override
  protected Sample sample() {
    return new Sample(
        "mail.eml",
        "message/rfc822",
        "From: Jane Doe <jane@example.org>\r\nSubject: Treaty signed\r\nDate: Wed, 19 Jun 2024 10:00:00 +0900\r\n\r\n%s\r\n"
            .formatted("They signed the treaty in the capital. ".repeat(20))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected byte[] nested(int depth) {
    return "Subject: A\r\nContent-Type: message/rfc822\r\n\r\n"
        .repeat(depth)
        .getBytes(StandardCharsets.UTF_8);
  }
}
