package dev.dateline.lucene;

import dev.dateline.analysis.IndexField;
import dev.dateline.engine.VersionedRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Walks the records at or below a folder in the order of their keys: the terms of the file field of
 * all segments, merged. Nothing is held but one cursor a segment.
 */
final class RecordWalk implements Iterator<VersionedRecord> {
  private final Failures failures;
  private final List<Segment> segments = new ArrayList<>();
  private @Nullable VersionedRecord next;

  RecordWalk(Failures failures, IndexReader reader, String folder) throws IOException {
    this.failures = failures;
    BytesRef first = folder.isEmpty() ? new BytesRef() : SortableKey.term(folder);
    BytesRef below = SortableKey.below(folder);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(IndexField.FILE.label());
      if (terms != null) {
        Segment segment = new Segment(leaf.reader(), terms.iterator(), first, below);
        if (segment.current != null) {
          segments.add(segment);
        }
      }
    }
    advance();
  }

  Stream<VersionedRecord> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            this, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT),
        false);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public VersionedRecord next() {
    VersionedRecord found = next;
    if (found == null) {
      throw new NoSuchElementException();
    }
    failures.guard("read", this::advance);
    return found;
  }

  private void advance() throws IOException {
    next = null;
    while (next == null && !segments.isEmpty()) {
      BytesRef lowest = BytesRef.deepCopyOf(lowest());
      StoredRecord newest = null;
      for (Iterator<Segment> each = segments.iterator(); each.hasNext(); ) {
        Segment segment = each.next();
        if (!lowest.equals(segment.current)) {
          continue;
        }
        StoredRecord found = segment.lastRecord();
        if (found != null && found.isLaterThan(newest)) {
          newest = found;
        }
        segment.advance();
        if (segment.current == null) {
          each.remove();
        }
      }
      if (newest != null) {
        next = newest.read(SortableKey.key(lowest));
      }
    }
  }

  private BytesRef lowest() {
    BytesRef lowest = segments.getFirst().key();
    for (Segment segment : segments) {
      if (segment.key().compareTo(lowest) < 0) {
        lowest = segment.key();
      }
    }
    return lowest;
  }

  /** The cursor of one segment. */
  private static final class Segment {
    private final @Nullable Bits live;
    private final TermsEnum terms;
    private final BytesRef first;
    private final BytesRef below;
    private @Nullable PostingsEnum postings;
    private final RecordColumn records;
    private @Nullable BytesRef current;

    Segment(LeafReader leaf, TermsEnum terms, BytesRef first, BytesRef below) throws IOException {
      this.live = leaf.getLiveDocs();
      this.terms = terms;
      this.first = first;
      this.below = below;
      this.records = new RecordColumn(leaf);
      current = terms.seekCeil(first) == TermsEnum.SeekStatus.END ? null : terms.term();
      dropForeign();
    }

    BytesRef key() {
      if (current == null) {
        throw new IllegalStateException("this segment's walk has ended");
      }
      return current;
    }

    void advance() throws IOException {
      current = terms.next();
      dropForeign();
    }

    /**
     * Ends the walk behind the folder; {@code a/x} and {@code a} belong to a, {@code a.b} does not.
     */
    private void dropForeign() throws IOException {
      while (current != null
          && !first.equals(current)
          && !StringHelper.startsWith(current, below)) {
        if (current.compareTo(below) > 0) {
          current = null;
        } else {
          current = terms.next();
        }
      }
    }

    /** The record of the last part of the current file; null where this segment has none alive. */
    @Nullable StoredRecord lastRecord() throws IOException {
      StoredRecord last = null;
      PostingsEnum found = terms.postings(postings, PostingsEnum.NONE);
      postings = found;
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (live == null || live.get(doc)) {
          StoredRecord record = records.on(doc);
          if (record != null && record.isLaterThan(last)) {
            last = record;
          }
        }
      }
      return last;
    }
  }
}
