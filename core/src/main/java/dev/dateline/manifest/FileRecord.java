package dev.dateline.manifest;

import dev.dateline.article.ArticleId;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an archive knows of one source file. It changes in the same commit as the file's articles.
 *
 * @param key which file
 * @param stamp the file system's view of it when it was read
 * @param contentHash a hash of its content, in hexadecimal with two digits a byte; null where it
 *     was not taken
 * @param outcome what became of it
 * @param reason why it has no articles, in words for people; null where it has
 * @param contents its articles
 * @param reading how it was read
 */
public record FileRecord(
    FileKey key,
    FileStamp stamp,
    @Nullable String contentHash,
    Outcome outcome,
    @Nullable String reason,
    Contents contents,
    Reading reading) {

  private static final Pattern HASH = Pattern.compile("(?:[0-9a-f]{2}){1,64}");

  /** Checks that nothing is missing and the hash is one. */
  public FileRecord {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(contents, "contents");
    Objects.requireNonNull(reading, "reading");
    if (contentHash != null && !HASH.matcher(contentHash).matches()) {
      throw new IllegalArgumentException(
          "a content hash must be 1 to 64 bytes in lower-case hexadecimal, got \"%s\" for %s"
              .formatted(contentHash, key));
    }
  }

  /**
   * The record of a file that gave all its articles at once.
   *
   * @param key which file
   * @param stamp the file system's view of it
   * @param reading how it was read
   * @return a record whose articles the archive counts when they are put
   */
  public static FileRecord extracted(FileKey key, FileStamp stamp, Reading reading) {
    return new FileRecord(key, stamp, null, Outcome.EXTRACTED, null, Contents.NONE, reading);
  }

  /**
   * The record of a file that gave no article.
   *
   * @param key which file
   * @param stamp the file system's view of it
   * @param outcome what became of it
   * @param reason why, in words for people
   * @return the record
   */
  public static FileRecord failed(FileKey key, FileStamp stamp, Outcome outcome, String reason) {
    return new FileRecord(key, stamp, null, outcome, reason, Contents.NONE, Reading.NONE);
  }

  /**
   * The same file under other articles.
   *
   * @param value its articles
   * @return the changed record
   */
  public FileRecord withContents(Contents value) {
    return new FileRecord(key, stamp, contentHash, outcome, reason, value, reading);
  }

  /**
   * The same content seen at another moment.
   *
   * @param value the file system's view of it
   * @return the changed record
   */
  public FileRecord withStamp(FileStamp value) {
    return new FileRecord(key, value, contentHash, outcome, reason, contents, reading);
  }

  /**
   * The same with a hash of its content.
   *
   * @param value the hash in hexadecimal; null where it was not taken
   * @return the changed record
   */
  public FileRecord withContentHash(@Nullable String value) {
    return new FileRecord(key, stamp, value, outcome, reason, contents, reading);
  }

  /**
   * The same with another account of how it was read.
   *
   * @param value how it was read
   * @return the changed record
   */
  public FileRecord withReading(Reading value) {
    return new FileRecord(key, stamp, contentHash, outcome, reason, contents, value);
  }

  /**
   * The same file under another name.
   *
   * @param value the new key
   * @return the changed record
   */
  public FileRecord withKey(FileKey value) {
    return new FileRecord(value, stamp, contentHash, outcome, reason, contents, reading);
  }

  /**
   * The identity of the file's first article.
   *
   * @return its id; null where the file has no article
   */
  public @Nullable ArticleId firstArticle() {
    String place = contents.firstPlace();
    return place == null ? null : ArticleId.of(key.value(), place);
  }

  /**
   * The articles of a file, which come in parts where it is a container.
   *
   * @param articles how many articles of it the archive holds, 0 or more
   * @param firstPlace the place of the first in the file, as {@link ArchivedArticle#place()} says
   *     it; null where there is none
   * @param parts how many parts are in the archive, 0 or more
   * @param complete whether the last part is among them
   * @param resume where the file's reader can go on behind the parts, in words of its own that
   *     nobody else reads, of at most {@link #LONGEST_RESUME} characters; null where it cannot, and
   *     begins anew
   */
  public record Contents(
      int articles,
      @Nullable String firstPlace,
      int parts,
      boolean complete,
      @Nullable String resume) {
    /** The most characters that a reader may ask to be kept. */
    public static final int LONGEST_RESUME = 1_000;

    /** No articles, and none to come. */
    public static final Contents NONE = new Contents(0, null, 0, true, null);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a number is negative or the place to go on from too long
     */
    public Contents {
      if (articles < 0 || parts < 0) {
        throw new IllegalArgumentException(
            "a file has 0 or more articles in 0 or more parts, got %d in %d"
                .formatted(articles, parts));
      }
      if (resume != null && resume.length() > LONGEST_RESUME) {
        throw new IllegalArgumentException(
            "the place to go on from may have %,d characters, got %,d"
                .formatted(LONGEST_RESUME, resume.length()));
      }
    }
  }
}
