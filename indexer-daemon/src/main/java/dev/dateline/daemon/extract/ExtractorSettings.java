package dev.dateline.daemon.extract;

import dev.dateline.daemon.extract.container.ContainerLimits;
import dev.dateline.daemon.extract.tika.DocumentLimits;

/**
 * All limits of reading files; each record gives the reasons of its defaults.
 *
 * @param parsers how the parser processes are kept
 * @param documents how much of one document is read
 * @param containers how much of a file of many articles is held at once
 */
public record ExtractorSettings(
    ParserLimits parsers, DocumentLimits documents, ContainerLimits containers) {
  /** The limits that suit articles. */
  public static final ExtractorSettings DEFAULT =
      new ExtractorSettings(ParserLimits.DEFAULT, DocumentLimits.DEFAULT, ContainerLimits.DEFAULT);
}
