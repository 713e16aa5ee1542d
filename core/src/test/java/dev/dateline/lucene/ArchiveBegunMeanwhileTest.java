package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.engine.Engine.Use;
import dev.dateline.engine.EngineReader;
import dev.dateline.engine.EngineWriter;
import dev.dateline.engine.VersionedRecord;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchiveException.Reason;
import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Root;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another process begins an archive between two looks of this one at its files. */
class ArchiveBegunMeanwhileTest {
  private static final String ANALYSIS = new NewsAnalysis().fingerprint();
  private static final FileKey KEY = new FileKey("news/a.txt");
  private static final Root ROOT = new Root("news", "/news", 1, 2);

  private final Directory files = new ByteBuffersDirectory();
  private final AtomicReference<@Nullable EngineWriter> other = new AtomicReference<>();

  @AfterEach
  void closeTheOther() {
    EngineWriter open = other.getAndSet(null);
    if (open != null) {
      open.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whileItIsWrittenItIsLocked(int listings) {
    assertThatThrownBy(() -> openWriter(listings, () -> other.set(begin())))
        .isInstanceOfSatisfying(
            ArchiveException.class, e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatTheOtherLeftIsKept(int listings) {
    try (EngineWriter writer = openWriter(listings, () -> begin().close())) {
      assertThat(writer.epoch()).isEqualTo(2);
      assertThat(writer.roots()).containsExactly(ROOT);
      assertThat(writer.record(KEY)).isPresent();
      assertThat(writer.commit()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aReaderFindsItOrNoneButNoDamage(int listings) {
    Directory meanwhile = meanwhile(listings, () -> other.set(begin()));
    try (EngineReader reader =
        new LuceneEngine(new Place.Memory(meanwhile)).openReader(ANALYSIS, Use.LONG)) {
      assertThat(reader.record(KEY)).isPresent();
    } catch (ArchiveException e) {
      assertThat(e.reason()).isEqualTo(Reason.MISSING);
    }
  }

  private EngineWriter openWriter(int listings, Runnable event) {
    return new LuceneEngine(new Place.Memory(meanwhile(listings, event)))
        .openWriter(ANALYSIS, "this process");
  }

  /** The other process makes its first commits, and its first segment. */
  private EngineWriter begin() {
    EngineWriter writer =
        new LuceneEngine(new Place.Memory(new Kept(files))).openWriter(ANALYSIS, "the other");
    FileRecord record = FileRecord.failed(KEY, FileStamp.NONE, Outcome.EMPTY, "no text");
    writer.replace(new VersionedRecord(record, 1, 1), List.of(), false);
    writer.replaceRoots(Set.of(), Set.of(ROOT));
    writer.commit();
    return writer;
  }

  private Directory meanwhile(int listings, Runnable event) {
    return new Kept(files) {
      private int listed;

      @Override
      public String[] listAll() throws IOException {
        String[] all = super.listAll();
        listed++;
        if (listed == listings) {
          event.run();
        }
        return all;
      }
    };
  }

  /** Outlives its users. */
  private static class Kept extends FilterDirectory {
    Kept(Directory directory) {
      super(directory);
    }

    @Override
    public void close() {}
  }
}
