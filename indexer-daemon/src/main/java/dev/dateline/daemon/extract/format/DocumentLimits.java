package dev.dateline.daemon.extract.format;

/**
 * How much of one document is read.
 *
 * @param characters the most characters of text; 10 million, some ten times the longest book. The
 *     rest is cut, and the file says that it is truncated
 * @param fileBytes the largest file; 1 GB, beyond which parsers need more memory than they have.
 *     Larger ones are refused
 * @param embeddedDocuments the most embedded documents and attachments; 100. Further ones are left
 *     out, and the file says that it is truncated
 * @param nesting how deep documents may lie in one another; 10, as deeper only hostile files go
 * @param lineBytes the longest line of a file of one article a line, in bytes; 16 MB, which no
 *     article reaches. A longer one is a problem and is passed over without being held
 */
public record DocumentLimits(
    int characters, long fileBytes, int embeddedDocuments, int nesting, int lineBytes) {
  /** The limits that suit articles. */
  public static final DocumentLimits DEFAULT =
      new DocumentLimits(10_000_000, 1L << 30, 100, 10, 16 << 20);

  /** Checks that each limit is possible. */
  public DocumentLimits {
    if (characters < 1 || lineBytes < 1 || fileBytes < 1 || embeddedDocuments < 0 || nesting < 0) {
      throw new IllegalArgumentException(
          "characters, file and line bytes must be >= 1, embedded documents and nesting >= 0, "
              + "got %d, %d, %d, %d, %d"
                  .formatted(characters, fileBytes, lineBytes, embeddedDocuments, nesting));
    }
  }
}
