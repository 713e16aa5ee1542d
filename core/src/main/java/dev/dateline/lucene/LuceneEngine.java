package dev.dateline.lucene;

import dev.dateline.engine.Engine;
import dev.dateline.engine.EngineReader;
import dev.dateline.engine.EngineWriter;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/** One archive as one Lucene index. */
final class LuceneEngine implements Engine {
  /** More than a query of the greatest length has words. */
  private static final int MOST_CLAUSES = 1 << 21;

  private final Place place;

  LuceneEngine(Place place) {
    this.place = place;
    admitLongQueries();
  }

  /**
   * Raises Lucene's limit of clauses, which is one for the whole Java machine, and never lowers it:
   * a long quotation is within the limits of queries and beyond that one.
   */
  private static void admitLongQueries() {
    if (IndexSearcher.getMaxClauseCount() < MOST_CLAUSES) {
      IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.POINT_IN_TIME_READERS);
  }

  @Override
  public EngineReader openReader(String analysis, Use use) {
    return Failures.ofOpening(place)
        .guard(
            "open",
            () -> {
              Directory directory = place.forReading(use);
              try {
                DirectoryReader reader = DirectoryReader.open(directory);
                CommitData commit = CommitData.of(reader.getIndexCommit());
                commit.check(place.name(), analysis);
                return new LuceneReader(place, reader, commit);
              } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
              }
            });
  }

  @Override
  public EngineWriter openWriter(String analysis, String owner) {
    return Failures.ofOpening(place).guard("open", () -> LuceneWriter.open(place, analysis, owner));
  }
}
