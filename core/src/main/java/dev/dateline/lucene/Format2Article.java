package dev.dateline.lucene;

import dev.dateline.article.Article;
import dev.dateline.article.Credits;
import dev.dateline.article.Dateline;
import dev.dateline.article.Labels;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stored articles of format 2: values by their order, without tags. Nothing writes them.
 */
final class Format2Article {
  private Format2Article() {}

  static ArchivedArticle read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    FileKey key = new FileKey(in.readString());
    int ordinal = in.readVInt();
    Instant firstSeen = Instant.ofEpochMilli(in.readLong());
    String headline = in.readString();
    int leadLength = in.readVInt() - 1;
    String givenLead = leadLength < 0 ? in.readString() : "";
    String body = in.readString();
    Article article =
        new Article(
            headline,
            leadLength < 0 ? givenLead : body.substring(0, leadLength),
            body,
            List.of(),
            readCredits(in),
            readTime(in),
            readLabels(in),
            readProvenance(in));
    return new ArchivedArticle(
        ArchivedArticle.idOf(key, ordinal, article), key, ordinal, firstSeen, article);
  }

  private static Credits readCredits(DataInput in) throws IOException {
    return new Credits(
        Format2Values.readAll(in),
        Format2Values.read(in),
        in.readByte() == 0
            ? null
            : new Dateline(Format2Values.read(in), Format2Values.read(in), Format2Values.read(in)));
  }

  private static Labels readLabels(DataInput in) throws IOException {
    return new Labels(Format2Values.read(in), Format2Values.readAll(in), Format2Values.read(in));
  }

  private static Provenance readProvenance(DataInput in) throws IOException {
    return new Provenance(
        Format2Values.read(in), Format2Values.read(in), Format2Values.read(in), readTime(in));
  }

  private static @Nullable Published readTime(DataInput in) throws IOException {
    byte precision = in.readByte();
    if (precision == 0) {
      return null;
    }
    Published.Origin origin = Format2Choices.origin(in.readByte());
    LocalDateTime start = LocalDateTime.ofEpochSecond(in.readZLong(), 0, ZoneOffset.UTC);
    ZoneOffset zone = in.readByte() == 0 ? null : ZoneOffset.ofTotalSeconds(in.readZInt());
    return new Published(start, Format2Choices.precision(precision), zone, origin);
  }
}
