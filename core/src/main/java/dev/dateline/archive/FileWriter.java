package dev.dateline.archive;

import dev.dateline.article.ArticleId;
import dev.dateline.engine.EngineWriter;
import dev.dateline.engine.VersionedRecord;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns changes of files into what an engine stores: counted, versioned, analysed. Thread-safe: the
 * changes of one file come one after the other.
 */
final class FileWriter {
  private final EngineWriter engine;
  private final ArticleIndexer indexer;
  private final ContainerIds containers;
  private final FileLocks locks = new FileLocks();
  private final Versions versions;
  private final Rewriter rewriter;

  FileWriter(EngineWriter engine, ArticleIndexer indexer) {
    this.engine = engine;
    this.indexer = indexer;
    this.containers = new ContainerIds(engine);
    this.versions = new Versions(engine);
    this.rewriter = new Rewriter(engine, indexer, versions);
  }

  WriteResult write(FileWrite change) {
    return switch (change) {
      case FileWrite.Put put -> write(put);
      case FileWrite.Part part -> locks.holding(part.record().key(), () -> part(part));
      case FileWrite.Move move -> locks.holding(move.from(), move.to().key(), () -> move(move));
      case FileWrite.Touch touch -> locks.holding(touch.record().key(), () -> touch(touch));
      case FileWrite.Remove remove -> write(remove);
    };
  }

  WriteResult.Stored write(FileWrite.Put put) {
    return locks.holding(put.record().key(), () -> put(put));
  }

  WriteResult.Removed write(FileWrite.Remove remove) {
    return locks.holding(remove.key(), () -> remove(remove));
  }

  private WriteResult.Stored put(FileWrite.Put put) {
    FileKey key = put.record().key();
    @Nullable VersionedRecord known = engine.record(key).orElse(null);
    List<ArchivedArticle> articles = indexer.identified(key, put.articles(), 0, firstSeen(known));
    Contents contents = new Contents(articles.size(), firstPlace(articles), 1, true, null);
    FileRecord record =
        withRepeats(put.record().withContents(contents), put.articles().size() - articles.size());
    containers.forget(key);
    engine.replace(versions.next(record), indexer.indexed(articles), known != null);
    return new WriteResult.Stored(record);
  }

  private WriteResult part(FileWrite.Part part) {
    FileKey key = part.record().key();
    @Nullable VersionedRecord known = engine.record(key).orElse(null);
    int parts = known == null ? 0 : known.record().contents().parts();
    if (part.part() > parts) {
      throw new IllegalArgumentException(
          "part %d of %s before part %d, counted from 0; write them one after the other"
              .formatted(part.part(), key, parts));
    }
    if (part.part() == 0) {
      return firstPart(part, known);
    }
    return part.part() < parts
        ? new WriteResult.Stale("the archive has %d parts of %s".formatted(parts, key))
        : furtherPart(part, known);
  }

  private WriteResult.Stored firstPart(FileWrite.Part part, @Nullable VersionedRecord known) {
    FileKey key = part.record().key();
    List<ArchivedArticle> articles = indexer.identified(key, part.articles(), 0, firstSeen(known));
    Contents said = part.record().contents();
    Contents contents =
        new Contents(articles.size(), firstPlace(articles), 1, said.complete(), said.resume());
    FileRecord record =
        withRepeats(part.record().withContents(contents), part.articles().size() - articles.size());
    containers.begin(key, part.articles().size());
    containers.add(key, articles);
    engine.replace(versions.next(record), indexer.indexed(articles), known != null);
    return new WriteResult.Stored(record);
  }

  private WriteResult.Stored furtherPart(FileWrite.Part part, @Nullable VersionedRecord known) {
    if (known == null) {
      throw new IllegalStateException("a further part of an unknown file");
    }
    FileKey key = part.record().key();
    int ordinal = containers.nextOrdinal(key);
    List<ArchivedArticle> articles = indexer.identified(key, part.articles(), ordinal, Map.of());
    List<ArticleId> repeated = containers.add(key, articles);
    containers.advance(key, part.articles().size());
    Contents before = known.record().contents();
    Contents said = part.record().contents();
    Contents contents =
        new Contents(
            before.articles() + articles.size() - repeated.size(),
            before.firstPlace() == null ? firstPlace(articles) : before.firstPlace(),
            before.parts() + 1,
            said.complete(),
            said.resume());
    FileRecord record =
        withRepeats(
            part.record().withContents(contents),
            part.articles().size() - articles.size() + repeated.size());
    engine.append(versions.next(record), indexer.indexed(articles), repeated);
    if (said.complete()) {
      containers.forget(key);
    }
    return new WriteResult.Stored(record);
  }

  private WriteResult move(FileWrite.Move move) {
    @Nullable FileRecord known =
        engine.record(move.from()).map(VersionedRecord::record).orElse(null);
    if (known == null) {
      return new WriteResult.Stale("the archive does not have " + move.from());
    }
    FileRecord record = move.to().withContents(known.contents());
    WriteResult.Stored moved;
    try (Stream<ArchivedArticle> articles = engine.articles(move.from())) {
      moved = write(record, articles.iterator());
    }
    containers.forget(move.from());
    engine.remove(move.from());
    return moved;
  }

  /**
   * Writes articles that are archived already under a record whose contents are known. The caller
   * sees to it that no commit falls into it.
   */
  WriteResult.Stored rewrite(FileRecord record, Iterator<ArchivedArticle> articles) {
    return locks.holding(record.key(), () -> write(record, articles));
  }

  private WriteResult.Stored write(FileRecord record, Iterator<ArchivedArticle> articles) {
    containers.forget(record.key());
    rewriter.write(record, articles);
    return new WriteResult.Stored(record);
  }

  private WriteResult touch(FileWrite.Touch touch) {
    @Nullable FileRecord known =
        engine.record(touch.record().key()).map(VersionedRecord::record).orElse(null);
    if (known == null) {
      return new WriteResult.Stale("the archive does not have " + touch.record().key());
    }
    FileRecord record = touch.record().withContents(known.contents());
    engine.touch(versions.next(record));
    return new WriteResult.Stored(record);
  }

  private WriteResult.Removed remove(FileWrite.Remove remove) {
    @Nullable FileRecord known =
        engine.record(remove.key()).map(VersionedRecord::record).orElse(null);
    if (known == null) {
      return new WriteResult.Removed(0);
    }
    containers.forget(remove.key());
    engine.remove(remove.key());
    return new WriteResult.Removed(known.contents().articles());
  }

  /**
   * Takes out all files at or below a folder. The caller sees to it that nothing else is changed or
   * committed meanwhile.
   *
   * @return how many there were
   */
  long removeBelow(String folder) {
    List<FileKey> keys; // all of them first: where the walk fails, nothing is changed
    try (Stream<FileKey> found = engine.keys(folder)) {
      keys = found.toList();
    }
    for (FileKey key : keys) {
      containers.forget(key);
      engine.remove(key);
    }
    return keys.size();
  }

  /** When the articles of a file that the archive knows were first seen; not for containers. */
  private Map<ArticleId, Instant> firstSeen(@Nullable VersionedRecord known) {
    if (known == null || known.record().contents().parts() > 1) {
      return Map.of();
    }
    Map<ArticleId, Instant> seen = new HashMap<>();
    try (Stream<ArchivedArticle> articles = engine.articles(known.record().key())) {
      articles.forEach(article -> seen.put(article.id(), article.firstSeen()));
    }
    return seen;
  }

  private static @Nullable String firstPlace(List<ArchivedArticle> articles) {
    return articles.isEmpty() ? null : articles.getFirst().place();
  }

  private static FileRecord withRepeats(FileRecord record, int repeats) {
    if (repeats == 0) {
      return record;
    }
    Problem repeated =
        new Problem(
            0,
            repeats
                + " items carry the identifier of another item of this file; of each the last"
                + " counts");
    return record.withReading(record.reading().with(List.of(repeated), false));
  }
}
