package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.testing.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class ShortBlocksCodecTest {
  private static final Codec PLAIN = new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION);
  private static final int TEXTS = 300;
  private static final int LONGEST = 20_000;

  @Test
  void itsSegmentsAreOnesOfLucenesOwnCodec() {
    Seeds.repeat(3, random -> check(random, List.of(new ShortBlocksCodec())));
  }

  @Test
  void segmentsWithLongBlocksAreReadAndMergedAlong() {
    Seeds.repeat(3, random -> check(random, List.of(PLAIN, new ShortBlocksCodec(), PLAIN)));
  }

  private static void check(Random random, List<Codec> codecs) {
    try (Directory directory = new ByteBuffersDirectory()) {
      List<String> texts = new ArrayList<>();
      for (Codec codec : codecs) {
        write(directory, codec, random, texts);
      }
      assertThat(read(directory)).isEqualTo(texts);
      try (IndexWriter writer = new IndexWriter(directory, config(new ShortBlocksCodec()))) {
        writer.forceMerge(1);
      }
      assertThat(read(directory)).isEqualTo(texts);
      try (CheckIndex check = new CheckIndex(directory)) {
        assertThat(check.checkIndex().clean).isTrue();
      }
    } catch (IOException e) {
      throw new AssertionError("an index in memory cannot fail", e);
    }
  }

  private static void write(Directory directory, Codec codec, Random random, List<String> texts)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config(codec))) {
      for (int i = 0; i < TEXTS; i++) {
        String text = Seeds.text(random, i % 50 == 0 ? LONGEST : 200).replaceAll("[\\p{Cs}]", "");
        Document document = new Document();
        document.add(new StoredField("text", text));
        writer.addDocument(document);
        texts.add(text);
      }
    }
  }

  private static IndexWriterConfig config(Codec codec) {
    return new IndexWriterConfig()
        .setCodec(codec)
        .setMergePolicy(new LogDocMergePolicy()); // keeps the order
  }

  private static List<String> read(Directory directory) throws IOException {
    List<String> texts = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        CodecReader segment = (CodecReader) leaf.reader();
        assertThat(((SegmentReader) segment).getSegmentInfo().info.getCodec())
            .isInstanceOf(Lucene104Codec.class);
        segment.checkIntegrity();
      }
      StoredFields stored = reader.storedFields();
      for (int i = 0; i < reader.maxDoc(); i++) {
        texts.add(stored.document(i).get("text"));
      }
    }
    return texts;
  }
}
