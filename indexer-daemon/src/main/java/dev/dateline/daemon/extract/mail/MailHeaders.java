package dev.dateline.daemon.extract.mail;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleBuilder;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import dev.dateline.daemon.extract.news.StoryDressing;
import dev.dateline.daemon.extract.text.Paragraphs;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** Turns a mail's headers into what is known of its story. */
final class MailHeaders {
  private static final Pattern COMMENT = Pattern.compile("\\(([^()]*)\\)");

  private final Message message;

  MailHeaders(Message message) {
    this.message = message;
  }

  /** The story; a byline printed in it counts more than the sender. */
  Article article(List<String> paragraphs) {
    ArticleBuilder story = Article.builder();
    String subject = message.getSubject();
    story.headline(subject == null ? "" : Paragraphs.tidy(subject));
    story.publisher(raw("Organization"));
    story.language(raw("Content-Language"));
    story.published(date());
    story.provenance(new Provenance(messageId(), null, "message/rfc822", null));
    StoryDressing.dress(story, paragraphs);
    if (story.credits().authors().isEmpty()) {
      story.authors(senders());
    }
    return story.build();
  }

  private List<String> senders() {
    List<String> names = new ArrayList<>();
    MailboxList from = message.getFrom();
    if (from == null) {
      return names;
    }
    for (Mailbox mailbox : from) {
      String name = mailbox.getName();
      names.add(Paragraphs.tidy(name == null || name.isBlank() ? nameless(mailbox) : name));
    }
    return names;
  }

  /** The old way to give a name is a comment: {@code jane@example.org (Jane Doe)}. */
  private String nameless(Mailbox mailbox) {
    String from = raw("From");
    Matcher comment = COMMENT.matcher(from == null ? "" : from);
    return comment.find() ? comment.group(1) : mailbox.getAddress();
  }

  private @Nullable Published date() {
    String raw = raw("Date");
    if (raw == null) {
      return null;
    }
    try {
      OffsetDateTime time =
          OffsetDateTime.parse(
              Paragraphs.tidy(COMMENT.matcher(raw).replaceAll("")),
              DateTimeFormatter.RFC_1123_DATE_TIME);
      return published(time.toLocalDateTime(), time.getOffset());
    } catch (DateTimeException e) {
      Date lenient = message.getDate();
      return lenient == null
          ? null
          : published(LocalDateTime.ofInstant(lenient.toInstant(), ZoneOffset.UTC), ZoneOffset.UTC);
    }
  }

  private static @Nullable Published published(LocalDateTime start, ZoneOffset zone) {
    boolean possible = start.getYear() >= 1 && start.getYear() <= 9999;
    return possible ? new Published(start, Precision.SECOND, zone, Origin.METADATA) : null;
  }

  private @Nullable String messageId() {
    String id = raw("Message-ID");
    return id == null ? null : id.replaceAll("^<|>$", "");
  }

  private @Nullable String raw(String name) {
    Field field = message.getHeader().getField(name);
    return field == null || field.getBody() == null ? null : field.getBody().strip();
  }
}
