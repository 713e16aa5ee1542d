package dev.dateline.lucene;

import dev.dateline.engine.Engine;
import dev.dateline.engine.EngineReader;
import dev.dateline.engine.EngineWriter;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/** One archive as one Lucene index. */
final class LuceneEngine implements Engine {
  private final Place place;

  LuceneEngine(Place place) {
    this.place = place;
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
