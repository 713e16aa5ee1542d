package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.format.DocumentLimits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How files are read: all limits, of which each record gives the reasons, and where to keep things.
 *
 * @param parsers how the parser processes are kept
 * @param documents how much of one file is read
 * @param cache a folder where parsers keep what they can make again, such as a list of fonts; it is
 *     made where it is missing; null where they are to keep nothing
 */
public record ExtractorSettings(
    ParserLimits parsers, DocumentLimits documents, @Nullable Path cache) {
  /** The limits that suit articles; nothing is kept. */
  public static final ExtractorSettings DEFAULT =
      new ExtractorSettings(ParserLimits.DEFAULT, DocumentLimits.DEFAULT, null);
}
