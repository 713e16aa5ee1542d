package dev.dateline.archive;

import dev.dateline.article.Article;
import dev.dateline.engine.EngineWriter;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Root;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The one writer of an archive: changes what it holds of source files, and commits.
 *
 * <p>Thread-safe: several threads may write at once; of changes of the same file one comes after
 * the other. A change is durable, and seen by readers that look for a newer commit, when the {@link
 * #commit} after it has returned; until then no reader sees any of it, and a crash forgets all of
 * it. Changes of one file between two commits appear together. A thread that is interrupted
 * meanwhile gets what it asked for all the same, and stays interrupted. After an {@link
 * dev.dateline.manifest.ArchiveException} the writer can only be closed; what was not committed is
 * then to be written again.
 */
public final class ArchiveWriter implements AutoCloseable {
  /** The most articles of one part: a part is held in memory whole. */
  public static final int MOST_ARTICLES_OF_A_PART = 1_000;

  /** About how many characters of text a caller should put into one part. */
  public static final int MOST_CHARACTERS_OF_A_PART = 16_000_000;

  private final EngineWriter engine;
  private final FileWriter files;

  /**
   * Held shared by changes and look-ups, alone by commits and by what changes many files in one
   * step: a commit has whole changes only, and what a look-up reads stays open.
   */
  private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock(true);

  ArchiveWriter(EngineWriter engine, InstantSource clock) {
    this.engine = engine;
    this.files = new FileWriter(engine, new ArticleIndexer(Searcher.ANALYSIS, clock));
  }

  /**
   * Applies changes in their order.
   *
   * @param batch the changes
   * @return a result for each, in the same order
   * @throws IllegalArgumentException as {@link #write(FileWrite)}; the changes before are applied
   * @throws dev.dateline.manifest.ArchiveException if the archive cannot be written
   */
  public List<WriteResult> write(List<FileWrite> batch) {
    List<WriteResult> results = new ArrayList<>(batch.size());
    for (FileWrite change : batch) {
      results.add(write(change));
    }
    return List.copyOf(results);
  }

  /**
   * Applies one change.
   *
   * @param change the change
   * @return what became of it
   * @throws IllegalArgumentException if it is a part that comes before its turn; nothing is changed
   *     then
   * @throws dev.dateline.manifest.ArchiveException if the archive cannot be written
   */
  public WriteResult write(FileWrite change) {
    return changing(() -> files.write(change));
  }

  /**
   * Gives a file the articles that it has now, in place of all that it had.
   *
   * @param put the file and its articles
   * @return the file as the archive now has it
   * @throws dev.dateline.manifest.ArchiveException if the archive cannot be written
   */
  public WriteResult.Stored write(FileWrite.Put put) {
    return changing(() -> files.write(put));
  }

  /**
   * Takes out a file.
   *
   * @param remove which file
   * @return how many articles went; 0 where the archive does not have it
   * @throws dev.dateline.manifest.ArchiveException if the archive cannot be written
   */
  public WriteResult.Removed write(FileWrite.Remove remove) {
    return changing(() -> files.write(remove));
  }

  private <T> T changing(Supplier<T> change) {
    return holding(changes.readLock(), change);
  }

  private static <T> T holding(Lock lock, Supplier<T> task) {
    lock.lock();
    try {
      return task.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Puts articles under a name, in place of all that were put under it before: for programs whose
   * articles do not come from files. Readers find them by {@link FileKey#named}.
   *
   * @param name the program's own name for them, such as a key of its database; not blank
   * @param articles the articles, at most {@link #MOST_ARTICLES_OF_A_PART}
   * @return what the archive now knows of them, as of a file
   * @throws IllegalArgumentException if the name is none for {@link FileKey#named}, or if there is
   *     no article, or more than that, or one that has neither headline nor body; nothing is
   *     changed then
   * @throws NullPointerException if an article is null; nothing is changed then
   * @throws dev.dateline.manifest.ArchiveException if the archive cannot be written
   */
  public FileRecord put(String name, Article... articles) {
    return write(NamedArticles.put(name, articles)).record();
  }

  /**
   * Takes out what was put under a name.
   *
   * @param name the name
   * @return how many articles went; 0 where there were none
   * @throws IllegalArgumentException if the name is none for {@link FileKey#named}
   * @throws dev.dateline.manifest.ArchiveException if the archive cannot be written
   */
  public int remove(String name) {
    return write(new FileWrite.Remove(FileKey.named(name))).articles();
  }

  /**
   * Takes out all files at or below a folder, in one step: commits of other threads have all of it
   * or none. Files that are not committed yet go too. Durable with the next commit, as any change;
   * other changes wait until it is done.
   *
   * @param folder a folder's key or a root's name; empty for all files
   * @return how many files went
   * @throws dev.dateline.manifest.ArchiveException if the archive cannot be read or written
   */
  public long removeBelow(String folder) {
    return holding(changes.writeLock(), () -> files.removeBelow(folder));
  }

  /**
   * Takes over all that another archive holds, with records, identities and when articles were
   * first seen: what this archive has of the same files goes. How a format is changed or an archive
   * moved.
   *
   * @param source a commit of the other archive
   * @throws dev.dateline.manifest.ArchiveException if one cannot be read or the other not written
   */
  public void addAll(ArchiveReader source) {
    try (Stream<FileRecord> records = source.files("")) {
      records.forEach(record ->
          changing(() -> {
            try (Stream<ArchivedArticle> articles = source.articles(record.key())) {
              return files.rewrite(record, articles.iterator());
            }
          }));
    }
    Set<Root> theirs = Set.copyOf(source.status().roots());
    holding(changes.writeLock(), () -> engine.replaceRoots(Set.copyOf(engine.roots()), theirs));
  }

  /**
   * Finds what is known of one file, uncommitted changes included.
   *
   * @param key which file
   * @return its record; empty where the archive does not know the file
   */
  public Optional<FileRecord> file(FileKey key) {
    return changing(() -> engine.record(key).map(versioned -> versioned.record()));
  }

  /**
   * All files at or below a folder as of the last commit, read as they are asked for.
   *
   * @param folder a folder's key or a root's name; empty for all files
   * @return their records in the order of their keys; close it after use
   */
  public Stream<FileRecord> files(String folder) {
    return engine.records(folder);
  }

  /**
   * The roots that the archive covers.
   *
   * @return the roots, uncommitted changes included, sorted by name
   */
  public List<Root> roots() {
    return engine.roots();
  }

  /**
   * Puts some roots in the place of others, all or none; durable with the next commit. Their files
   * stay as they are. So of two threads that change roots neither undoes what the other did: who is
   * refused looks again.
   *
   * @param expected roots that must be there as given; empty where none is to go
   * @param now what is there instead; empty where they only go
   * @return false, and nothing has changed, unless all that is expected is there and no other root
   *     has one of the new names
   * @throws IllegalArgumentException if two of the new roots have one name
   */
  public boolean replaceRoots(Set<Root> expected, Set<Root> now) {
    return holding( // a commit in between would number itself by the old ones
        changes.writeLock(), () -> engine.replaceRoots(expected, now));
  }

  /**
   * Makes all changes so far durable and visible. Does nothing where nothing changed.
   *
   * @return the number of the newest commit
   * @throws dev.dateline.manifest.ArchiveException if the archive cannot be written; then nothing
   *     since the commit before is kept
   */
  public long commit() {
    return holding(changes.writeLock(), engine::commit);
  }

  /** Lets go of the archive. Changes since the last commit are thrown away. */
  @Override
  public void close() {
    engine.close();
  }
}
