package dev.dateline.daemon.extract.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  @Test
  void headersSayWhoAndWhen() throws Exception {
    Article article =
        read("""
        From: =?utf-8?Q?J=C3=BCrgen_M=C3=BChlbauer?= <jm@example.org>
        Subject: =?utf-8?Q?Treaty_=E2=80=93_signed?=
        Date: Wed, 19 Jun 2024 10:00:00 +0900 (KST)
        Message-ID: <42@example.org>
        Organization: Example Press

        SEOUL, June 19 - They signed it.
        """)
            .article();

    assertThat(article.headline()).isEqualTo("Treaty – signed");
    assertThat(article.credits().authors()).containsExactly("Jürgen Mühlbauer");
    assertThat(article.credits().publisher()).isEqualTo("Example Press");
    assertThat(article.published()).hasToString("2024-06-19T10:00:00+09:00");
    assertThat(article.provenance().sourceId()).isEqualTo("42@example.org");
    assertThat(article.body()).isEqualTo("They signed it.");
  }

  @Test
  void aPrintedBylineCountsMoreThanTheSender() throws Exception {
    Article article =
        read("From: desk@example.org\nSubject: Signed\n\nBy Jane Doe\n\nThey signed it.\n")
            .article();

    assertThat(article.credits().authors()).containsExactly("Jane Doe");
  }

  @Test
  void theOldFormOfASenderIsUnderstood() throws Exception {
    assertThat(
            read("From: jane@example.org (Jane Doe)\nSubject: S\n\nText.\n")
                .article()
                .credits()
                .authors())
        .containsExactly("Jane Doe");
  }

  @Test
  void theLongerAlternativeIsRead() throws Exception {
    String mail =
        """
        Subject: S
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=x

        --x
        Content-Type: text/plain; charset=utf-8

        %s
        --x
        Content-Type: text/html; charset=utf-8

        <p>%s</p>
        --x--
        """;

    assertThat(read(mail.formatted("See the page.", "The whole story is here.")).article().body())
        .isEqualTo("The whole story is here.");
    assertThat(read(mail.formatted("The whole story is here.", "See.")).article().body())
        .isEqualTo("The whole story is here.");
  }

  @Test
  void filesAreSetAsideAndPicturesLeftOut() throws Exception {
    Mail mail =
        read(
            """
            Subject: S
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain

            Text.
            --x
            Content-Type: application/pdf
            Content-Disposition: attachment; filename="../a.pdf"
            Content-Transfer-Encoding: base64

            JVBERg==
            --x
            Content-Type: image/png

            x
            --x--
            """);

    assertThat(mail.article().body()).isEqualTo("Text.");
    assertThat(mail.attachments()).hasSize(1);
    assertThat(mail.attachments().getFirst().name()).isEqualTo("a.pdf");
    assertThat(mail.attachments().getFirst().content())
        .isEqualTo("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void mailsInOneAnotherAreReadToALimit() throws Exception {
    String nested =
        "Subject: Nested\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n".repeat(30);

    Mail mail = read(nested + "Subject: Last\n\nText.\n");

    assertThat(mail.leftOut()).isTrue();
    assertThat(mail.article().headline()).isEqualTo("Nested");
  }

  @Test
  void flowedLinesAreJoined() throws Exception {
    String mail =
        """
        Subject: S
        MIME-Version: 1.0
        Content-Type: text/plain; format=flowed

        One\s
        two.
        Three.
        """;

    assertThat(read(mail).article().body()).isEqualTo("One two.\nThree.");
  }

  private Mail read(String mail) throws IOException, DamagedMailException {
    return new MailReader(10).read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
  }
}
