package dev.dateline.lucene;

import dev.dateline.engine.Engine.Use;
import dev.dateline.form.FormException;
import dev.dateline.form.NewerFormException;
import dev.dateline.manifest.ArchiveException;
import dev.dateline.manifest.ArchiveException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Says in words what a failure of Lucene means for an archive, and what to do. */
final class Failures {
  private final Place place;
  private final Action checksums;

  private Failures(Place place, Action checksums) {
    this.place = place;
    this.checksums = checksums;
  }

  /** Failures of opening the last commit, all of whose files are looked at. */
  static Failures ofOpening(Place place) {
    return new Failures(
        place,
        () -> {
          try (Directory directory = place.forReading(Use.BRIEF)) {
            String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
            checkFile(directory, commit); // first: it may be too damaged to name the others
            for (String file : SegmentInfos.readCommit(directory, commit).files(false)) {
              checkFile(directory, file);
            }
          }
        });
  }

  private static void checkFile(Directory directory, String file) throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    }
  }

  /** Failures of reading an index that is open. */
  static Failures ofReading(Place place, IndexReader index) {
    return new Failures(
        place,
        () -> {
          for (LeafReaderContext segment : index.leaves()) {
            segment.reader().checkIntegrity();
          }
        });
  }

  /** Failures of writing; checksums say nothing of what is not written yet. */
  static Failures ofWriting(Place place) {
    return new Failures(place, () -> {});
  }

  /** Something on an index that may fail. */
  interface Work<T extends @Nullable Object> {
    T run() throws IOException;
  }

  /** Something on an index that may fail and gives nothing. */
  interface Action {
    void run() throws IOException;
  }

  void guard(String verb, Action action) {
    guard(
        verb,
        () -> {
          action.run();
          return Boolean.TRUE;
        });
  }

  <T extends @Nullable Object> T guard(String verb, Work<T> work) {
    try {
      return work.run();
    } catch (IOException | AlreadyClosedException e) {
      throw translated(verb, e);
    } catch (ArchiveException e) {
      throw e;
    } catch (RuntimeException | AssertionError | VirtualMachineError e) {
      if (checksumsFail()) {
        throw damaged(place.name(), e);
      }
      throw e;
    }
  }

  /**
   * Whether damage is the reason. Lucene does not look at checksums as it reads, and overwritten
   * bytes break it in any way: an absurd length takes all memory, an absurd number is refused in a
   * way of its own; where assertions are on, one of Lucene's may fail.
   */
  private boolean checksumsFail() {
    try {
      checksums.run();
      return false;
    } catch (CorruptIndexException | EOFException e) {
      return true;
    } catch (IOException | ArchiveException e) {
      return false;
    }
  }

  private ArchiveException translated(String verb, Exception e) {
    String name = place.name();
    return switch (e) {
      case LockObtainFailedException locked ->
          new ArchiveException(
              Reason.LOCKED,
              "the archive %s is being written by %s; wait for it to end, or stop it"
                  .formatted(name, place.writer()),
              e);
      case IndexNotFoundException torn when isTorn() -> torn(place);
      case IndexNotFoundException missing ->
          new ArchiveException(
              Reason.MISSING,
              "there is no archive at %s; make one with: datelined index --archive %s FOLDER"
                  .formatted(name, name),
              e);
      case IndexFormatTooOldException old when !checksumsFail() -> incompatible(name, e);
      case IndexFormatTooNewException young when !checksumsFail() -> incompatible(name, e);
      case NewerFormException newer when !checksumsFail() -> incompatible(name, e);
      case FormException unreadable -> damaged(name, e);
      case CorruptIndexException corrupt -> damaged(name, e);
      case AlreadyClosedException closed when closed.getCause() instanceof CorruptIndexException ->
          damaged(name, e); // by a merge
      case EOFException cut -> damaged(name, e);
      case NoSuchFileException gone -> damaged(name, e);
      case IOException noise when noise.getCause() instanceof DataFormatException ->
          damaged(name, e); // stored text that cannot be unpacked
      case AccessDeniedException denied ->
          new ArchiveException(
              Reason.IO, "cannot %s the archive %s: permission denied".formatted(verb, name), e);
      case IOException other when !(e instanceof FileSystemException) && checksumsFail() ->
          damaged(name, e);
      default ->
          new ArchiveException(
              Reason.IO,
              "cannot %s the archive %s: %s; what was committed is safe"
                  .formatted(verb, name, cause(e)),
              e);
    };
  }

  /** An archive of which only a part was copied. */
  static ArchiveException torn(Place place) {
    return damaged(
        place.name(), new IOException("the list of its segments is missing, as in a torn copy"));
  }

  /**
   * Whether a directory has segments that no commit lists. A writer commits before it writes its
   * first segment, so it never leaves that; and because the commit is looked for last, an archive
   * that another process begins meanwhile is not taken for torn.
   */
  static boolean isTorn(Directory directory) throws IOException {
    return Arrays.stream(directory.listAll()).anyMatch(file -> file.startsWith("_"))
        && !DirectoryReader.indexExists(directory);
  }

  private boolean isTorn() {
    try (Directory directory = place.forReading(Use.BRIEF)) {
      return isTorn(directory);
    } catch (IOException | ArchiveException e) {
      return false; // nothing can be said of it
    }
  }

  private static ArchiveException incompatible(String name, Exception e) {
    return new ArchiveException(
        Reason.INCOMPATIBLE,
        ("the archive %s was written by another version of Dateline; move it away and index its"
                + " folders again")
            .formatted(name),
        e);
  }

  private static ArchiveException damaged(String name, Throwable e) {
    return new ArchiveException(
        Reason.DAMAGED,
        ("the archive %s is damaged (%s); move it away and index its folders again: the articles are"
                + " still in their files")
            .formatted(name, cause(e)),
        e);
  }

  private static String cause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    if (root instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return message == null ? root.getClass().getSimpleName() : message;
  }
}
