package dev.dateline.form;

import dev.dateline.article.Article;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import java.io.UncheckedIOException;

/** Writes and reads single forms, where no damage is expected. */
final class Forms {
  private Forms() {}

  static byte[] bytes(Article article) {
    FormWriter out = new FormWriter();
    ArticleForm.write(out, article);
    return out.toBytes();
  }

  static byte[] bytes(ArchivedArticle archived) {
    FormWriter out = new FormWriter();
    ArchivedArticleForm.write(out, archived);
    return out.toBytes();
  }

  static byte[] bytes(FileRecord record) {
    FormWriter out = new FormWriter();
    RecordForm.write(out, record);
    return out.toBytes();
  }

  static Article article(byte[] bytes) {
    return sound(() -> ArticleForm.read(new FormReader(bytes)));
  }

  static ArchivedArticle archived(byte[] bytes) {
    return sound(() -> ArchivedArticleForm.read(new FormReader(bytes)));
  }

  static FileRecord record(byte[] bytes, FileKey key) {
    return sound(() -> RecordForm.read(new FormReader(bytes), key));
  }

  static int parts(byte[] bytes) {
    return sound(() -> RecordForm.parts(new FormReader(bytes)));
  }

  /** Reads something. */
  interface Reading<T> {
    T read() throws FormException;
  }

  static <T> T sound(Reading<T> reading) {
    try {
      return reading.read();
    } catch (FormException e) {
      throw new UncheckedIOException(e);
    }
  }
}
