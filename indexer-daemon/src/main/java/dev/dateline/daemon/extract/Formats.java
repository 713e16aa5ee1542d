package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.container.JsonLinesFormat;
import dev.dateline.daemon.extract.format.FormatReader;
import dev.dateline.daemon.extract.format.ReadBy;
import dev.dateline.daemon.extract.html.PageFormat;
import dev.dateline.daemon.extract.mail.MailFormat;
import dev.dateline.daemon.extract.plain.TextFormat;
import dev.dateline.daemon.extract.table.CsvFormat;
import dev.dateline.daemon.extract.tika.TikaFormat;
import java.util.List;

/**
 * All readers of formats. Of those that take a type the first reads it, and where none does Tika.
 *
 * <p>Safe for many threads. Making one loads no parser.
 */
public final class Formats {
  private final List<FormatReader> readers;
  private final TikaFormat others = new TikaFormat();

  Formats(List<FormatReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /**
   * The readers of this program.
   *
   * @return all of them
   */
  public static Formats standard() {
    return new Formats(
        List.of(
            new TextFormat(),
            new PageFormat(),
            new MailFormat(),
            new JsonLinesFormat(),
            new CsvFormat()));
  }

  /** Tika, which also tells what a file is. */
  TikaFormat others() {
    return others;
  }

  /** The reader of a media type, which may have parameters. */
  FormatReader reader(String mediaType) {
    String type = ReadBy.withoutParameters(mediaType);
    for (FormatReader reader : readers) {
      if (reader.takes(type)) {
        return reader;
      }
    }
    return others;
  }

  /**
   * Whether a file would be read today as it was.
   *
   * @param by who read it
   * @return false where a new version of its reader, or another reader, would read it
   */
  public boolean isCurrent(ReadBy by) {
    if (by.mediaType() == null) {
      return by.equals(ReadBy.NOBODY);
    }
    FormatReader reader = reader(by.mediaType());
    return reader.name().equals(by.reader()) && reader.version() == by.version();
  }

  /**
   * Whether reading can go on behind what a reader read before.
   *
   * @param by who read it
   * @return true where that reader is current and heeds tokens
   */
  public boolean goesOn(ReadBy by) {
    return by.mediaType() != null && isCurrent(by) && reader(by.mediaType()).goesOn();
  }

  /**
   * Whether all readers are at a version.
   *
   * @param version the version
   * @return true where none is at another
   */
  public boolean areAllAt(int version) {
    return readers.stream().allMatch(reader -> reader.version() == version)
        && others.version() == version;
  }
}
