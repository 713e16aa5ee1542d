package dev.dateline.lucene;

import dev.dateline.article.ArticleId;
import dev.dateline.engine.EngineReader;
import dev.dateline.engine.EngineResults;
import dev.dateline.engine.VersionedRecord;
import dev.dateline.manifest.ArchiveStatus;
import dev.dateline.manifest.ArchiveStatus.FormatVersion;
import dev.dateline.manifest.ArchivedArticle;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.plan.SearchPlan;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/** One open commit of a Lucene index. */
final class LuceneReader implements EngineReader {
  private final Place place;
  private final Failures failures;
  private final DirectoryReader reader;
  private final CommitData commit;
  private final IndexContents contents;

  LuceneReader(Place place, DirectoryReader reader, CommitData commit) {
    this.place = place;
    this.failures = Failures.ofReading(place, reader);
    this.reader = reader;
    this.commit = commit;
    this.contents = new IndexContents(failures, reader);
  }

  @Override
  public EngineResults search(SearchPlan plan) {
    return failures.guard("search", () -> new PlanRun(reader, commit.number()).run(plan));
  }

  @Override
  public Optional<ArchivedArticle> article(ArticleId id) {
    return failures.guard("read", () -> contents.article(id));
  }

  @Override
  public Optional<FileRecord> record(FileKey key) {
    return failures.guard(
        "read", () -> contents.bearer(key).map(bearer -> bearer.record().record()));
  }

  @Override
  public Stream<FileRecord> records(String folder) {
    return failures.guard("read", () -> contents.records(folder).map(VersionedRecord::record));
  }

  @Override
  public Stream<ArchivedArticle> articles(FileKey key) {
    return failures.guard("read", () -> contents.articles(key));
  }

  @Override
  public ArchiveStatus status() {
    return failures.guard(
        "read",
        () ->
            new ArchiveStatus(
                place.name(),
                PlanRun.searcher(reader).count(PlanCompiler.articles()),
                commit.number(),
                commit.at(),
                size(),
                commit.roots(),
                new FormatVersion(commit.format(), commit.analysis(), commit.epoch())));
  }

  @Override
  public @Nullable EngineReader newer() {
    return failures.guard(
        "refresh",
        () -> {
          DirectoryReader newer = DirectoryReader.openIfChanged(reader);
          if (newer == null) {
            return null;
          }
          CommitData data = CommitData.of(newer.getIndexCommit());
          try {
            data.check(place.name(), commit.analysis());
          } catch (RuntimeException e) {
            newer.close();
            throw e;
          }
          return new LuceneReader(place, newer, data);
        });
  }

  /** Closes the files of this commit. The directory itself holds nothing open. */
  @Override
  public void close() {
    failures.guard("close", reader::close);
  }

  /** What the commit takes; where later commits have deleted of it, what the archive takes now. */
  private long size() throws IOException {
    Collection<String> files = reader.getIndexCommit().getFileNames();
    OptionalLong committed = size(files);
    if (committed.isPresent()) {
      return committed.getAsLong();
    }
    long now = 0;
    for (String file : reader.directory().listAll()) {
      now += size(List.of(file)).orElse(0);
    }
    return now;
  }

  /** The bytes of some files; empty where one is not there, which is no damage: see above. */
  private OptionalLong size(Collection<String> files) throws IOException {
    long bytes = 0;
    for (String file : files) {
      try {
        bytes += reader.directory().fileLength(file);
      } catch (NoSuchFileException | FileNotFoundException e) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(bytes);
  }
}
