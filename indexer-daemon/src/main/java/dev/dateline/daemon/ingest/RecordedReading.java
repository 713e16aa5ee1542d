package dev.dateline.daemon.ingest;

import dev.dateline.daemon.extract.Formats;
import dev.dateline.daemon.extract.format.GoOn;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.manifest.FileRecord;
import dev.dateline.manifest.FileRecord.Contents;
import dev.dateline.manifest.Problem;
import dev.dateline.manifest.ReaderVersion;
import dev.dateline.manifest.Reading;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How records say who read a file, what it was taken for, and from where reading can go on.
 *
 * <p>Records of older archives say {@code 1}, whoever read the file.
 */
public final class RecordedReading {
  /** What records said before readers had names; all were at version 1 then. */
  private static final String NAMELESS = "1";

  /** The only reader that could go on then. */
  private static final String NAMELESS_CONTAINER = "jsonl";

  /** Made once: every record of a scan is judged. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Formats formats;

  /**
   * Judges records.
   *
   * @param formats the readers of today
   */
  public RecordedReading(Formats formats) {
    this.formats = formats;
  }

  /** What a record says of a reading. */
  static Reading reading(ReadBy by, boolean truncated, int problemCount, List<Problem> problems) {
    return new Reading("", truncated, problemCount, problems)
        .withReader(new ReaderVersion(by.reader(), Integer.toString(by.version())))
        .withMediaType(by.mediaType());
  }

  private static @Nullable ReadBy by(FileRecord record) {
    ReaderVersion reader = record.reading().reader();
    return reader == null || !NUMBER.matcher(reader.version()).matches()
        ? null
        : new ReadBy(
            reader.name(), Integer.parseInt(reader.version()), record.reading().mediaType());
  }

  /**
   * Whether a file would be read today as its record says it was.
   *
   * @param record the record
   * @return false where another reader, or another version of it, would read it
   */
  public boolean isCurrent(FileRecord record) {
    ReadBy by = by(record);
    return by == null ? isNamelessAndCurrent(record) : formats.isCurrent(by);
  }

  private boolean isNamelessAndCurrent(FileRecord record) {
    return record.reading().extractor().equals(NAMELESS) && formats.areAllAt(1);
  }

  /** From where to go on with the file of a record; null where it has to be read anew. */
  @Nullable GoOn goOn(FileRecord record) {
    Contents contents = record.contents();
    String token = contents.resume();
    if (contents.parts() == 0 || contents.articles() == 0 || token == null) {
      return null;
    }
    ReadBy by = by(record);
    if (by == null) {
      return isNamelessAndCurrent(record) ? new GoOn(NAMELESS_CONTAINER, token) : null;
    }
    return formats.goesOn(by) ? new GoOn(by.reader(), token) : null;
  }

  /** The contents of a part: whether it is the last, and from where to go on. */
  static Contents contents(boolean complete, @Nullable String token) {
    return new Contents(0, null, 0, complete, token);
  }
}
