package dev.dateline.engine;

import dev.dateline.article.ArticleId;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Root;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one writer of an archive.
 *
 * <p>The methods that change something may be called by several threads at once for different
 * files; the caller sees to it that none runs while {@link #commit} does. Changes between two
 * commits become durable and visible together. After an {@code ArchiveException} the writer can
 * only be closed, which throws away what was not committed.
 */
public interface EngineWriter extends AutoCloseable {
  /**
   * Replaces all that the archive has of a file.
   *
   * @param record the file, its contents filled in
   * @param part the articles that it now has, at most one part; may be empty
   * @param known whether the archive has anything of the file: false saves looking for it
   */
  void replace(VersionedRecord record, List<IndexedArticle> part, boolean known);

  /**
   * Adds a part to a file.
   *
   * @param record the file, its contents filled in up to this part
   * @param part the part's articles; may be empty where it only completes the file
   * @param repeated ids of the part that the file already has: the new articles take their place
   */
  void append(VersionedRecord record, List<IndexedArticle> part, List<ArticleId> repeated);

  /**
   * Changes only the record of a file that is there.
   *
   * @param record the changed record
   */
  void touch(VersionedRecord record);

  /**
   * Takes out a file's record and its articles.
   *
   * @param key which file
   */
  void remove(FileKey key);

  /**
   * Finds the record of a file, uncommitted changes included.
   *
   * @param key which file
   * @return its record; empty where it is not known
   */
  Optional<VersionedRecord> record(FileKey key);

  /**
   * The articles of a file, uncommitted changes included.
   *
   * @param key which file
   * @return its articles in the order of the file; close it after use
   */
  Stream<ArchivedArticle> articles(FileKey key);

  /**
   * Records at or below a folder as of the last commit.
   *
   * @param folder a folder's key or a root's name; empty for all
   * @return the records in the order of their keys, read as they are asked for; close it after use
   */
  Stream<FileRecord> records(String folder);

  /**
   * The files at or below a folder, uncommitted changes included. The caller sees to it that none
   * changes before the stream is used up.
   *
   * @param folder a folder's key or a root's name; empty for all
   * @return their keys in any order, read as they are asked for; close it after use
   */
  Stream<FileKey> keys(String folder);

  /**
   * The number of this writer among all that were ever opened on this archive.
   *
   * @return 1 or more
   */
  long epoch();

  /**
   * The roots that the archive covers.
   *
   * @return the roots, uncommitted changes included, sorted by name
   */
  List<Root> roots();

  /**
   * Puts some roots in the place of others, all or none; durable with the next commit. A cluster
   * keeps a document for each root and refuses by its version.
   *
   * @param expected roots that must be there as given; empty where none is to go
   * @param now what is there instead, each name once
   * @return false, and nothing has changed, unless all that is expected is there and no other root
   *     has one of the new names
   * @throws IllegalArgumentException if two of the new roots have one name
   */
  boolean replaceRoots(Set<Root> expected, Set<Root> now);

  /**
   * Makes all changes so far durable, and visible to readers that refresh. Does nothing where
   * nothing changed.
   *
   * @return the number of the newest commit
   */
  long commit();

  /** Lets go of the archive without a commit. */
  @Override
  void close();
}
