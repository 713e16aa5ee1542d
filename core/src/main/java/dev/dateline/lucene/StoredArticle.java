package dev.dateline.lucene;

import dev.dateline.article.Article;
import dev.dateline.article.Article.Credits;
import dev.dateline.article.Article.Labels;
import dev.dateline.article.Article.Provenance;
import dev.dateline.article.Dateline;
import dev.dateline.article.Published;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The bytes of a stored article, in both directions; the id is derived, not stored. */
final class StoredArticle {
  private StoredArticle() {}

  static BytesRef write(ArchivedArticle stored) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    Article article = stored.article();
    out.writeString(stored.file().value());
    out.writeVInt(stored.ordinal());
    out.writeLong(stored.firstSeen().toEpochMilli());
    out.writeString(article.headline());
    boolean leadInBody = article.bodyHoldsLead();
    out.writeVInt(leadInBody ? 1 + article.lead().length() : 0);
    if (!leadInBody) {
      out.writeString(article.lead());
    }
    out.writeString(article.body());
    writeCredits(out, article.credits());
    writeTime(out, article.published());
    writeLabels(out, article.labels());
    writeProvenance(out, article.provenance());
    return new BytesRef(out.toArrayCopy());
  }

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
            readCredits(in),
            readTime(in),
            readLabels(in),
            readProvenance(in));
    return new ArchivedArticle(
        ArchivedArticle.idOf(key, ordinal, article), key, ordinal, firstSeen, article);
  }

  private static void writeCredits(DataOutput out, Credits credits) throws IOException {
    StoredValues.writeAll(out, credits.authors());
    StoredValues.write(out, credits.publisher());
    Dateline dateline = credits.dateline();
    out.writeByte((byte) (dateline == null ? 0 : 1));
    if (dateline != null) {
      StoredValues.write(out, dateline.place());
      StoredValues.write(out, dateline.date());
      StoredValues.write(out, dateline.agency());
    }
  }

  private static Credits readCredits(DataInput in) throws IOException {
    return new Credits(
        StoredValues.readAll(in),
        StoredValues.read(in),
        in.readByte() == 0
            ? null
            : new Dateline(StoredValues.read(in), StoredValues.read(in), StoredValues.read(in)));
  }

  private static void writeLabels(DataOutput out, Labels labels) throws IOException {
    StoredValues.write(out, labels.section());
    StoredValues.writeAll(out, labels.tags());
    StoredValues.write(out, labels.language());
  }

  private static Labels readLabels(DataInput in) throws IOException {
    return new Labels(StoredValues.read(in), StoredValues.readAll(in), StoredValues.read(in));
  }

  private static void writeProvenance(DataOutput out, Provenance provenance) throws IOException {
    StoredValues.write(out, provenance.sourceId());
    StoredValues.write(out, provenance.url());
    StoredValues.write(out, provenance.contentType());
    writeTime(out, provenance.modified());
  }

  private static Provenance readProvenance(DataInput in) throws IOException {
    return new Provenance(
        StoredValues.read(in), StoredValues.read(in), StoredValues.read(in), readTime(in));
  }

  private static void writeTime(DataOutput out, @Nullable Published time) throws IOException {
    if (time == null) {
      out.writeByte((byte) 0);
      return;
    }
    out.writeByte(StoredChoices.of(time.precision()));
    out.writeByte(StoredChoices.of(time.origin()));
    out.writeZLong(time.start().toEpochSecond(ZoneOffset.UTC));
    ZoneOffset zone = time.zone();
    out.writeByte((byte) (zone == null ? 0 : 1));
    if (zone != null) {
      out.writeZInt(zone.getTotalSeconds());
    }
  }

  private static @Nullable Published readTime(DataInput in) throws IOException {
    byte precision = in.readByte();
    if (precision == 0) {
      return null;
    }
    Published.Origin origin = StoredChoices.origin(in.readByte());
    LocalDateTime start = LocalDateTime.ofEpochSecond(in.readZLong(), 0, ZoneOffset.UTC);
    ZoneOffset zone = in.readByte() == 0 ? null : ZoneOffset.ofTotalSeconds(in.readZInt());
    return new Published(start, StoredChoices.precision(precision), zone, origin);
  }
}
