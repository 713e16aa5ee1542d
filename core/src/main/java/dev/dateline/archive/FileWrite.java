package dev.dateline.archive;

import dev.dateline.article.Article;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import java.util.List;
import java.util.Locale;

/** One change of what an archive holds of one source file; each can be repeated without harm. */
public sealed interface FileWrite {
  /**
   * The file has exactly these articles, in place of all that it had.
   *
   * @param record the file; the archive fills in its {@link FileRecord#contents contents}
   * @param articles its articles, in the order of the file; at most {@link
   *     ArchiveWriter#MOST_ARTICLES_OF_A_PART}, else use parts
   */
  record Put(FileRecord record, List<Article> articles) implements FileWrite {
    /**
     * Copies the list and counts it.
     *
     * @throws IllegalArgumentException if there are more articles than one part has
     */
    public Put {
      articles = listed(record, articles);
    }
  }

  /**
   * The file is a container and has these articles behind those it already has.
   *
   * @param record the file; of its contents, {@code complete} and {@code resume} are the caller's
   *     and say how far the file is read with this part, the rest is filled in
   * @param part which part, counted from 0; part 0 replaces all that the file had. A part that the
   *     archive already has is stale
   * @param articles the part's articles, in the order of the file; at most {@link
   *     ArchiveWriter#MOST_ARTICLES_OF_A_PART}
   */
  record Part(FileRecord record, int part, List<Article> articles) implements FileWrite {
    /**
     * Copies the list and counts it.
     *
     * @throws IllegalArgumentException if there are more articles than one part has, or the number
     *     is negative
     */
    public Part {
      if (part < 0) {
        throw new IllegalArgumentException(
            "part %d of %s; parts are counted from 0".formatted(part, record.key()));
      }
      articles = listed(record, articles);
    }
  }

  /**
   * The file has another name now: its articles move, in one commit, and keep when they were first
   * seen. What the new name had before goes.
   *
   * @param from the old key
   * @param to the file under its new key; its contents are filled in
   */
  record Move(FileKey from, FileRecord to) implements FileWrite {
    /**
     * Checks that the name changes.
     *
     * @throws IllegalArgumentException if both names are the same
     */
    public Move {
      if (from.equals(to.key())) {
        throw new IllegalArgumentException("a move from %s to itself".formatted(from));
      }
    }
  }

  /**
   * Only the record changes, as when a file was touched but holds the same.
   *
   * @param record the changed record, of a file that the archive has; its contents stay
   */
  record Touch(FileRecord record) implements FileWrite {}

  /**
   * The file is gone: its record and its articles go.
   *
   * @param key which file
   */
  record Remove(FileKey key) implements FileWrite {}

  private static List<Article> listed(FileRecord record, List<Article> articles) {
    if (articles.size() > ArchiveWriter.MOST_ARTICLES_OF_A_PART) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%,d articles of %s at once; write at most %,d, and more of one file in parts",
              articles.size(),
              record.key(),
              ArchiveWriter.MOST_ARTICLES_OF_A_PART));
    }
    return List.copyOf(articles);
  }
}
