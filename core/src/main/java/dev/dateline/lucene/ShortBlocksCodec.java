package dev.dateline.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat.Mode;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Lucene's codec at its best compression, but with blocks of 8 kB in place of 48 kB: of a hit less
 * has to be unpacked that belongs to other articles, which is most of the time that reading a page
 * of hits takes; an archive grows by a twentieth (ARCHITECTURE.md has the figures).
 *
 * <p>What it writes is Lucene's own format, in which the size of blocks is a number: it goes by the
 * name of Lucene's codec, which reads it, here and in any other program.
 */
final class ShortBlocksCodec extends FilterCodec {
  private static final Codec LUCENE = new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION);

  private final StoredFieldsFormat stored = new ShortBlocks(LUCENE.storedFieldsFormat());

  ShortBlocksCodec() {
    super(LUCENE.getName(), LUCENE);
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }

  /** Writes shorter blocks; reads whatever there is. */
  private static final class ShortBlocks extends StoredFieldsFormat {
    /** As in Lucene, which packs ten blocks together, behind what they have in common. */
    private static final int BLOCKS_TOGETHER = 10;

    private static final int BLOCK_BYTES = 8 * 1024;
    private static final int MOST_DOCUMENTS_TOGETHER = 4096;
    private static final int INDEX_BLOCK_SHIFT = 10;

    private final StoredFieldsFormat lucene;
    private final StoredFieldsFormat shorter =
        new Lucene90CompressingStoredFieldsFormat(
            "Lucene90StoredFieldsHighData",
            Lucene90StoredFieldsFormat.BEST_COMPRESSION_MODE,
            BLOCKS_TOGETHER * BLOCK_BYTES,
            MOST_DOCUMENTS_TOGETHER,
            INDEX_BLOCK_SHIFT);

    ShortBlocks(StoredFieldsFormat lucene) {
      this.lucene = lucene;
    }

    @Override
    public StoredFieldsReader fieldsReader(
        Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
        throws IOException {
      return lucene.fieldsReader(directory, segment, fields, context);
    }

    @Override
    public StoredFieldsWriter fieldsWriter(
        Directory directory, SegmentInfo segment, IOContext context) throws IOException {
      segment.putAttribute(Lucene90StoredFieldsFormat.MODE_KEY, Mode.BEST_COMPRESSION.name());
      return shorter.fieldsWriter(directory, segment, context);
    }
  }
}
