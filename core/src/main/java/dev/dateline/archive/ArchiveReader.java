package dev.dateline.archive;

import dev.dateline.article.ArticleId;
import dev.dateline.engine.EngineReader;
import dev.dateline.manifest.ArchiveStatus;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResults;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One commit of an archive, open for reading: it never changes under its user.
 *
 * <p>Thread-safe. Whoever opened it closes it, when nobody uses it any more; closing one reader
 * leaves its successors open, and its own methods throw {@link IllegalStateException} from then on.
 * To exchange readers under threads that search, use a {@link LiveReader}.
 */
public final class ArchiveReader implements AutoCloseable {
  private final EngineReader engine;
  private final Searcher searcher;
  private volatile boolean closed;

  ArchiveReader(EngineReader engine, Searcher searcher) {
    this.engine = engine;
    this.searcher = searcher;
  }

  /**
   * Answers a request. Blocks until the answer is complete.
   *
   * @param request the question
   * @return the answer, the same to the byte for the same request on the same commit, save the time
   *     it took
   * @throws dev.dateline.search.WrongCursorException if the request's cursor belongs to another
   *     query, other filters or another order; an {@link IllegalArgumentException}
   * @throws dev.dateline.manifest.ArchiveException if the archive is damaged or not reachable
   */
  public SearchResults search(SearchRequest request) {
    return searcher.search(open(), request);
  }

  /**
   * Finds one article.
   *
   * @param id its identity
   * @return the article; empty where the archive has none of that id
   */
  public Optional<ArchivedArticle> article(ArticleId id) {
    return open().article(id);
  }

  /**
   * Finds what is known of one file.
   *
   * @param key which file; {@link FileKey#named} for what a program put under a name
   * @return its record; empty where the archive does not know the file
   */
  public Optional<FileRecord> file(FileKey key) {
    return open().record(key);
  }

  /**
   * All files at or below a folder, read as they are asked for.
   *
   * @param folder a folder's key or a root's name; empty for all files
   * @return their records in the order of their keys; close it after use
   */
  public Stream<FileRecord> files(String folder) {
    return open().records(folder);
  }

  /**
   * The articles of one file, read as they are asked for.
   *
   * @param key which file; {@link FileKey#named} for what a program put under a name
   * @return its articles in the order of the file; close it after use
   */
  public Stream<ArchivedArticle> articles(FileKey key) {
    return open().articles(key);
  }

  /**
   * What the archive says of itself.
   *
   * @return counts, roots and versions of this commit
   */
  public ArchiveStatus status() {
    return open().status();
  }

  /**
   * Looks for a newer commit.
   *
   * @return a reader of the newest commit, which the caller closes beside this one; null where this
   *     is the newest
   * @throws dev.dateline.manifest.ArchiveException if the newer commit cannot be read
   */
  public @Nullable ArchiveReader newer() {
    EngineReader newer = open().newer();
    return newer == null ? null : new ArchiveReader(newer, searcher);
  }

  private EngineReader open() {
    if (closed) {
      throw new IllegalStateException("the reader is closed; open another");
    }
    return engine;
  }

  /** Lets go of the commit; further calls fail. */
  @Override
  public void close() {
    closed = true;
    engine.close();
  }
}
