package dev.dateline.lucene;

import dev.dateline.analysis.IndexField;
import dev.dateline.article.ArticleId;
import dev.dateline.engine.EngineWriter;
import dev.dateline.engine.IndexedArticle;
import dev.dateline.engine.VersionedRecord;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The only user of Lucene's {@link IndexWriter}.
 *
 * <p>Readers see commits only, so the several steps of one change need not be one step of Lucene's:
 * it is enough that no commit falls between them, which the caller sees to. A step that fails
 * leaves the writer unusable, so that no later commit can hold half a change.
 */
final class LuceneWriter implements EngineWriter {
  /** Measured: more speeds up little, and it counts twice while segments are written. */
  private static final double BUFFER_MEGABYTES = 64;

  private final Place place;
  private final Failures failures;
  private final WriterThreads threads;
  private final Directory directory;
  private final IndexWriter writer;

  /** What each file's record has become since the last commit; empty where it was removed. */
  private final Map<FileKey, Optional<VersionedRecord>> uncommitted = new ConcurrentHashMap<>();

  private volatile CommitData commit;
  private volatile boolean changed;
  private volatile boolean broken;

  /** What broke it, where the archive's storage did. */
  private volatile @Nullable ArchiveException failure;

  private @Nullable DirectoryReader committed;

  private LuceneWriter(
      Place place,
      WriterThreads threads,
      Directory directory,
      IndexWriter writer,
      @Nullable DirectoryReader committed,
      CommitData commit) {
    this.place = place;
    this.failures = Failures.ofWriting(place);
    this.threads = threads;
    this.directory = directory;
    this.writer = writer;
    this.committed = committed;
    this.commit = commit;
  }

  static LuceneWriter open(Place place, String analysis, String owner) throws IOException {
    WriterThreads threads = new WriterThreads();
    LuceneWriter opened = null;
    try {
      opened = threads.run(() -> open(place, analysis, owner, threads));
      return opened;
    } finally {
      if (opened == null) {
        threads.close();
      }
    }
  }

  private static LuceneWriter open(
      Place place, String analysis, String owner, WriterThreads threads) throws IOException {
    Directory directory = place.forWriting();
    if (Failures.isTorn(directory)) {
      directory.close();
      throw Failures.torn(place);
    }
    DirectoryReader committed = lastCommit(directory);
    IndexWriter writer = null;
    try {
      if (committed != null) {
        CommitData.of(committed.getIndexCommit()).check(place.name(), analysis);
      }
      writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                  .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION))
                  .setCommitOnClose(false));
      place.writtenBy(owner);
      // Another writer may have ended while this one began.
      committed = committed == null ? lastCommit(directory) : newest(committed);
      LuceneWriter opened =
          new LuceneWriter(
              place, threads, directory, writer, committed, next(place, committed, analysis));
      if (committed == null) {
        opened.commitNow();
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(committed, writer == null ? null : writer::rollback);
      throw e;
    }
  }

  private static @Nullable DirectoryReader lastCommit(Directory directory) throws IOException {
    return DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
  }

  /** What this writer's commits say, going on from the last one. */
  private static CommitData next(Place place, @Nullable DirectoryReader committed, String analysis)
      throws IOException {
    if (committed == null) {
      return new CommitData(CommitData.FORMAT, analysis, 1, 0, Instant.EPOCH, List.of());
    }
    CommitData last = CommitData.of(committed.getIndexCommit());
    last.check(place.name(), analysis);
    return new CommitData(
        last.format(), analysis, last.epoch() + 1, last.number(), last.at(), last.roots());
  }

  @Override
  public void replace(VersionedRecord record, List<IndexedArticle> part, boolean known) {
    change(
        record.record().key(),
        () -> {
          FileKey key = record.record().key();
          List<Document> documents = ArticleDocument.documents(record, part);
          if (known) {
            writer.updateDocuments(fileTerm(key), documents);
          } else {
            writer.addDocuments(documents);
          }
          uncommitted.put(key, Optional.of(record));
        });
  }

  @Override
  public void append(VersionedRecord record, List<IndexedArticle> part, List<ArticleId> repeated) {
    change(
        record.record().key(),
        () -> {
          if (!repeated.isEmpty()) {
            writer.deleteDocuments(
                repeated.stream().map(id -> new Term(Schema.ID, id.value())).toArray(Term[]::new));
          }
          writer.addDocuments(ArticleDocument.documents(record, part));
          uncommitted.put(record.record().key(), Optional.of(record));
        });
  }

  @Override
  public void touch(VersionedRecord record) {
    FileKey key = record.record().key();
    change(
        key,
        () -> {
          String id = bearerId(key);
          if (id != null) {
            writer.updateBinaryDocValue(
                new Term(Schema.ID, id), Schema.RECORD, StoredRecord.write(record));
            uncommitted.put(key, Optional.of(record));
          }
        });
  }

  @Override
  public void remove(FileKey key) {
    change(
        key,
        () -> {
          writer.deleteDocuments(fileTerm(key));
          uncommitted.put(key, Optional.empty());
        });
  }

  private void change(FileKey key, Failures.Action action) {
    checkWhole();
    boolean done = false;
    try {
      failures.guard("write " + key.path() + " to", () -> threads.run(action));
      changed = true;
      done = true;
    } catch (ArchiveException e) {
      failure = e;
      throw e;
    } finally {
      broken |= !done;
    }
  }

  /** Whoever comes after a failure, on another thread perhaps, learns of the same. */
  private void checkWhole() {
    ArchiveException before = failure;
    if (before != null) {
      throw new ArchiveException(before.reason(), String.valueOf(before.getMessage()), before);
    }
    if (broken) {
      throw new IllegalStateException("a change failed before; this writer can only be closed");
    }
  }

  @Override
  public Optional<VersionedRecord> record(FileKey key) {
    Optional<VersionedRecord> recent = uncommitted.get(key);
    return recent != null
        ? recent
        : failures.guard(
            "read", () -> contents(committed()).bearer(key).map(IndexContents.Bearer::record));
  }

  @Override
  public Stream<ArchivedArticle> articles(FileKey key) {
    return failures.guard(
        "read",
        () -> {
          if (!uncommitted.containsKey(key)) {
            return contents(committed()).articles(key);
          }
          DirectoryReader current = threads.run(this::current);
          return contents(current)
              .articles(key)
              .onClose(() -> failures.guard("close", () -> threads.run(current::close)));
        });
  }

  @Override
  public Stream<FileRecord> records(String folder) {
    return failures.guard(
        "read",
        () -> {
          DirectoryReader reader = held();
          return contents(reader)
              .records(folder)
              .map(VersionedRecord::record)
              .onClose(() -> failures.guard("close", reader::decRef));
        });
  }

  @Override
  public Stream<FileKey> keys(String folder) {
    Stream<FileKey> changed =
        uncommitted.entrySet().stream()
            .filter(change -> change.getValue().isPresent())
            .map(Map.Entry::getKey)
            .filter(key -> folder.isEmpty() || key.isAtOrBelow(folder));
    Stream<FileKey> unchanged =
        records(folder).map(FileRecord::key).filter(key -> !uncommitted.containsKey(key));
    return Stream.concat(changed, unchanged);
  }

  @Override
  public long epoch() {
    return commit.epoch();
  }

  @Override
  public List<Root> roots() {
    return commit.roots();
  }

  @Override
  public void roots(List<Root> roots) {
    CommitData next =
        new CommitData(
            commit.format(),
            commit.analysis(),
            commit.epoch(),
            commit.number(),
            commit.at(),
            roots);
    if (!next.roots().equals(commit.roots())) {
      commit = next;
      changed = true;
    }
  }

  @Override
  public long commit() {
    checkWhole();
    if (changed) {
      failures.guard("commit to", () -> threads.run(this::commitNow));
    }
    return commit.number();
  }

  private void commitNow() throws IOException {
    CommitData next =
        new CommitData(
            commit.format(),
            commit.analysis(),
            commit.epoch(),
            commit.number() + 1,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            commit.roots());
    writer.setLiveCommitData(next.toUserData().entrySet());
    writer.commit();
    commit = next;
    changed = false;
    refresh();
    uncommitted.clear();
  }

  @Override
  public void close() {
    if (threads.areClosed()) {
      return;
    }
    try {
      failures.guard("close", () -> threads.run(this::closeNow));
    } finally {
      threads.close();
    }
  }

  private void closeNow() throws IOException {
    synchronized (this) {
      if (committed != null) {
        committed.close();
        committed = null;
      }
    }
    writer.rollback();
    directory.close();
  }

  private synchronized DirectoryReader committed() {
    if (committed == null) {
      throw new AlreadyClosedException("the writer is closed");
    }
    return committed;
  }

  /** The last commit, kept open until the caller lets go of it. */
  private synchronized DirectoryReader held() {
    DirectoryReader reader = committed();
    reader.incRef();
    return reader;
  }

  private synchronized void refresh() throws IOException {
    committed = committed == null ? DirectoryReader.open(directory) : newest(committed);
  }

  /** Exchanges a reader for one of the last commit, if that is another. */
  private static DirectoryReader newest(DirectoryReader reader) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer == null) {
      return reader;
    }
    reader.close();
    return newer;
  }

  /** A reader of all changes so far; the caller closes it. */
  private DirectoryReader current() throws IOException {
    return DirectoryReader.open(writer);
  }

  /** The id of the document that bears a file's record; null where there is none. */
  private @Nullable String bearerId(FileKey key) throws IOException {
    if (!uncommitted.containsKey(key)) {
      return bearerId(committed(), key);
    }
    try (DirectoryReader reader = current()) {
      return bearerId(reader, key);
    }
  }

  private @Nullable String bearerId(DirectoryReader reader, FileKey key) throws IOException {
    IndexContents.Bearer bearer = contents(reader).bearer(key).orElse(null);
    if (bearer == null) {
      return null;
    }
    IdentityColumns columns = new IdentityColumns(reader);
    columns.moveTo(bearer.document());
    return columns.isArticle()
        ? ArchivedArticle.idOf(key, columns.ordinal(), columns.sourceId()).value()
        : ArticleDocument.bearer(key, bearer.record().record().contents().parts());
  }

  private IndexContents contents(IndexReader reader) {
    return new IndexContents(Failures.ofReading(place, reader), reader);
  }

  private static Term fileTerm(FileKey key) {
    return new Term(IndexField.FILE.label(), SortableKey.term(key));
  }
}
