package dev.dateline.daemon.extract.format;

import org.jspecify.annotations.Nullable;

/**
 * Who read a file.
 *
 * @param reader the name of its reader
 * @param version the version of its reader
 * @param mediaType what the file was taken for, without parameters; null where nobody looked
 */
public record ReadBy(String reader, int version, @Nullable String mediaType) {
  /** Nobody: what befell the file came before a reader was chosen. */
  public static final ReadBy NOBODY = new ReadBy("nobody", 1, null);

  /**
   * What a reader is to read.
   *
   * @param reader the reader
   * @param mediaType what the file is taken for
   * @return its name and version, with that type
   */
  public static ReadBy of(FormatReader reader, String mediaType) {
    return new ReadBy(reader.name(), reader.version(), withoutParameters(mediaType));
  }

  /**
   * A media type without parameters.
   *
   * @param mediaType such as {@code text/html; charset=UTF-8}
   * @return such as {@code text/html}
   */
  public static String withoutParameters(String mediaType) {
    int parameters = mediaType.indexOf(';');
    return parameters < 0 ? mediaType : mediaType.substring(0, parameters).strip();
  }
}
