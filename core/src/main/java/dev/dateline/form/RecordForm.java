package dev.dateline.form;

import dev.dateline.manifest.FileKey;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.FileStamp;
import dev.dateline.manifest.Outcome;
import dev.dateline.manifest.Reading;
import java.time.DateTimeException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file as tagged values, in both directions. The file's key is not among them:
 * it stands beside, where records are looked for.
 *
 * <p>By default the file has no stamp and no hash, gave one article in one part, and nothing is
 * known of its reading. Thread-safe.
 */
public final class RecordForm {
  private static final int NEWEST = 1;

  private static final int VERSION = 1;
  private static final int STAMP = 2;
  private static final int HASH = 3;
  private static final int OUTCOME = 4;
  private static final int REASON = 5;
  private static final int CONTENTS = 6;
  private static final int READING = 7;

  private RecordForm() {}

  /**
   * Writes a record's values, all but its key.
   *
   * @param out where to
   * @param record the record
   */
  public static void write(FormWriter out, FileRecord record) {
    out.number(VERSION, NEWEST);
    out.part(STAMP, record.stamp(), StampForm::write);
    String hash = record.contentHash();
    if (hash != null) {
      out.bytes(HASH, HexFormat.of().parseHex(hash));
    }
    OutcomeForm.write(out, OUTCOME, record.outcome());
    out.text(REASON, record.reason());
    out.part(CONTENTS, record.contents(), ContentsForm::write);
    out.part(READING, record.reading(), ReadingForm::write);
  }

  /**
   * Reads a record's values.
   *
   * @param in all of them, and nothing else
   * @param key the file's key
   * @return the record
   * @throws NewerFormException if only a newer program can read it
   * @throws FormException if they are damaged
   */
  public static FileRecord read(FormReader in, FileKey key) throws FormException {
    try {
      return record(in, key);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new FormException("a record with a value that none has: " + e.getMessage(), e);
    }
  }

  /**
   * Reads no more than how many parts a record tells of.
   *
   * @param in all values of a record, and nothing else
   * @return how many parts are in the archive
   * @throws NewerFormException if only a newer program can read it
   * @throws FormException if they are damaged
   */
  public static int parts(FormReader in) throws FormException {
    FormReader contents = new FormReader(new byte[0]);
    while (in.next()) {
      switch (in.tag()) {
        case VERSION -> check(in.number());
        case CONTENTS -> contents = in.message();
        default -> {}
      }
    }
    try {
      return ContentsForm.read(contents).parts();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new FormException("a record of an impossible number of parts: " + e.getMessage(), e);
    }
  }

  private static FileRecord record(FormReader in, FileKey key) throws FormException {
    FileStamp stamp = FileStamp.NONE;
    @Nullable String hash = null;
    Outcome outcome = Outcome.EXTRACTED;
    @Nullable String reason = null;
    FormReader contents = new FormReader(new byte[0]);
    Reading reading = Reading.NONE;
    while (in.next()) {
      switch (in.tag()) {
        case VERSION -> check(in.number());
        case STAMP -> stamp = StampForm.read(in.message());
        case HASH -> hash = HexFormat.of().formatHex(in.bytes());
        case OUTCOME -> outcome = OutcomeForm.read(in);
        case REASON -> reason = in.text();
        case CONTENTS -> contents = in.message();
        case READING -> reading = ReadingForm.read(in.message());
        default -> {} // of a newer program
      }
    }
    Contents read = ContentsForm.read(contents);
    return new FileRecord(key, stamp, hash, outcome, reason, read, reading);
  }

  private static void check(long version) throws FormException {
    if (version > NEWEST) {
      throw new NewerFormException("a record", version, NEWEST);
    }
  }
}
