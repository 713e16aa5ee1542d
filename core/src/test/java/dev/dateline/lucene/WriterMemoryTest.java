package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.testing.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.ThreadInterruptedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread that fills the memory is interrupted all the time. */
class WriterMemoryTest {
  private static final long MOST_BYTES = 80L << 20;
  private static final int TERMS = 25_000;
  private static final int TERM_BYTES = 8_000;

  @TempDir private Path folder;

  private final WriterThreads threads = new WriterThreads();
  private IndexWriter writer;
  private WriterMemory memory;

  @BeforeEach
  void open() throws IOException {
    Directory directory = new SteadyLockDirectory(FSDirectory.open(folder), threads);
    writer = new IndexWriter(directory, WriterMemory.config());
    memory = new WriterMemory(writer, threads);
  }

  @AfterEach
  void close() throws IOException {
    assertThat(Thread.interrupted()).isTrue();
    writer.rollback();
    threads.close();
  }

  @Test
  void documentsAreWrittenOutWhenItIsFull() {
    Seeds.repeat(1, random -> fill(random, term -> writer.addDocument(document(term))));

    assertThat(folder).isDirectoryContaining("glob:**.si");
  }

  @Test
  void whatIsTakenOutDoesNotPileUp() {
    Seeds.repeat(1, random -> fill(random, term -> writer.deleteDocuments(new Term("id", term))));
  }

  private interface Change {
    void of(BytesRef term) throws IOException;
  }

  private void fill(Random random, Change change) {
    byte[] term = new byte[TERM_BYTES];
    try {
      for (int i = 0; i < TERMS; i++) {
        random.nextBytes(term);
        Thread.currentThread().interrupt();
        memory.fill(() -> change.of(new BytesRef(term)));
        assertThat(writer.ramBytesUsed()).isLessThan(MOST_BYTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aStepThatLuceneBrokeOffIsDoneElsewhere() throws IOException {
    List<Thread> tried = new ArrayList<>();
    memory.fill(() -> {
      tried.add(Thread.currentThread());
      if (tried.size() == 1) {
        throw new ThreadInterruptedException(new InterruptedException());
      }
      writer.addDocument(document(new BytesRef("x")));
    });

    assertThat(tried).hasSize(2).first().isSameAs(Thread.currentThread());
    assertThat(tried).last().isNotSameAs(Thread.currentThread());
    try (DirectoryReader reader = threads.run(() -> DirectoryReader.open(writer))) {
      assertThat(reader.numDocs()).isEqualTo(1);
    }
  }

  private static Document document(BytesRef term) {
    Document document = new Document();
    document.add(new StringField("id", term, Field.Store.YES));
    return document;
  }
}
