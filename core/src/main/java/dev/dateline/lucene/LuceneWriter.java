package dev.dateline.lucene;

import dev.dateline.analysis.IndexField;
import dev.dateline.article.ArticleId;
import dev.dateline.engine.EngineWriter;
import dev.dateline.engine.IndexedArticle;
import dev.dateline.engine.VersionedRecord;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * The embedded engine's writer: one Lucene document an article, the file's record on its first.
 *
 * <p>Readers see commits only, so the several steps of one change need not be one step of Lucene's:
 * it is enough that no commit falls between them, which the caller sees to.
 */
final class LuceneWriter implements EngineWriter {
  private final Place place;
  private final Failures failures;
  private final WriterSteps steps;
  private final OpenIndex index;
  private final IndexWriter writer;

  /** What each file's record has become since the last commit; empty where it was removed. */
  private final Map<FileKey, Optional<VersionedRecord>> uncommitted = new ConcurrentHashMap<>();

  private volatile CommitData commit;
  private volatile boolean changed;

  private LuceneWriter(Place place, WriterThreads threads, OpenIndex index) {
    this.place = place;
    this.failures = Failures.ofWriting(place);
    this.index = index;
    this.writer = index.writer();
    this.steps = new WriterSteps(failures, threads, new WriterMemory(writer, threads));
    this.commit = index.data();
  }

  static LuceneWriter open(Place place, String analysis, String owner) throws IOException {
    WriterThreads threads = new WriterThreads();
    boolean opened = false;
    try {
      OpenIndex index = threads.run(() -> OpenIndex.open(place, analysis, owner, threads));
      opened = true;
      return new LuceneWriter(place, threads, index);
    } finally {
      if (!opened) {
        threads.close();
      }
    }
  }

  @Override
  public void replace(VersionedRecord record, List<IndexedArticle> part, boolean known) {
    FileKey key = record.record().key();
    change(
        key,
        () -> {
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
    FileKey key = record.record().key();
    change(
        key,
        () -> {
          if (!repeated.isEmpty()) {
            writer.deleteDocuments(
                repeated.stream().map(LuceneWriter::idTerm).toArray(Term[]::new));
          }
          writer.addDocuments(ArticleDocument.documents(record, part));
          uncommitted.put(key, Optional.of(record));
        });
  }

  @Override
  public void touch(VersionedRecord record) {
    FileKey key = record.record().key();
    String bearer = bearerId(key).orElse(null);
    if (bearer != null) {
      change(
          key,
          () -> {
            writer.updateDocValues( // which also makes the column where an old archive has none
                new Term(Schema.ID, bearer),
                new BinaryDocValuesField(Schema.RECORD, StoredRecord.write(record)));
            uncommitted.put(key, Optional.of(record));
          });
    }
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

  private void change(FileKey key, Failures.Action step) {
    steps.change("write " + key.path() + " to", step);
    changed = true;
  }

  @Override
  public Optional<VersionedRecord> record(FileKey key) {
    Optional<VersionedRecord> recent = uncommitted.get(key);
    return recent != null
        ? recent
        : failures.guard("read", () -> committed().bearer(key).map(IndexContents.Bearer::record));
  }

  @Override
  public Stream<ArchivedArticle> articles(FileKey key) {
    if (!uncommitted.containsKey(key)) {
      return failures.guard("read", () -> committed().articles(key));
    }
    DirectoryReader current = steps.look("read", this::current);
    return failures.guard(
        "read",
        () -> contents(current).articles(key).onClose(() -> steps.look("close", current::close)));
  }

  @Override
  public Stream<FileRecord> records(String folder) {
    DirectoryReader reader = failures.guard("read", index.last()::held);
    return failures.guard(
        "read",
        () ->
            contents(reader)
                .records(folder)
                .map(VersionedRecord::record)
                .onClose(() -> failures.guard("close", reader::decRef)));
  }

  @Override
  public Stream<FileKey> keys(String folder) {
    Stream<FileKey> recent =
        uncommitted.entrySet().stream()
            .filter(change -> change.getValue().isPresent())
            .map(Map.Entry::getKey)
            .filter(key -> folder.isEmpty() || key.isAtOrBelow(folder));
    Stream<FileKey> others =
        records(folder).map(FileRecord::key).filter(key -> !uncommitted.containsKey(key));
    return Stream.concat(recent, others);
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
  public boolean replaceRoots(Set<Root> expected, Set<Root> now) {
    Optional<CommitData> next = commit.replaceRoots(expected, now);
    changed |= next.isPresent() && !next.get().equals(commit);
    commit = next.orElse(commit);
    return next.isPresent();
  }

  @Override
  public long commit() {
    steps.commit("commit to", this::commitChanges);
    return commit.number();
  }

  private void commitChanges() throws IOException {
    if (!changed) {
      return;
    }
    CommitData next = commit.next(Instant.now());
    index.commit(next);
    commit = next;
    changed = false;
    index.last().refresh();
    uncommitted.clear();
  }

  @Override
  public void close() {
    steps.end("close", index::close);
  }

  /** The id of the document that bears a file's record. */
  private Optional<String> bearerId(FileKey key) {
    return uncommitted.containsKey(key)
        ? steps.look("read", () -> currentBearerId(key))
        : failures.guard("read", () -> committed().bearerId(key));
  }

  private Optional<String> currentBearerId(FileKey key) throws IOException {
    try (DirectoryReader current = current()) {
      return contents(current).bearerId(key);
    }
  }

  private IndexContents committed() {
    return contents(index.last().reader());
  }

  /** A reader of all changes so far; who asks for it closes it. */
  private DirectoryReader current() throws IOException {
    return DirectoryReader.open(writer);
  }

  private IndexContents contents(IndexReader reader) {
    return new IndexContents(Failures.ofReading(place, reader), reader);
  }

  private static Term fileTerm(FileKey key) {
    return new Term(IndexField.FILE.label(), SortableKey.term(key));
  }

  private static Term idTerm(ArticleId id) {
    return new Term(Schema.ID, id.value());
  }
}
