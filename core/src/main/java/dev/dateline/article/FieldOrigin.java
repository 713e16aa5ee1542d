package dev.dateline.article;

import java.util.Locale;

/** Where a reader found the value of one field of an article. */
public enum FieldOrigin {
  /** A field that its format has for it: a mail's header, a key of JSON, a document's property. */
  FORMAT,
  /** What holds the item says so: a feed, a package, a web archive's record. */
  CONTAINER,
  /** Structured data of a page in JSON-LD. */
  JSON_LD,
  /** Structured data of a page in microdata or RDFa. */
  MICRODATA,
  /** A page's meta tag. */
  META_TAG,
  /** An element of a page that is made for it, such as {@code h1} or {@code time}. */
  ELEMENT,
  /** A byline in the text. */
  BYLINE,
  /** A dateline in the text. */
  DATELINE,
  /** A copyright or credit line. */
  CREDIT_LINE,
  /** Elsewhere in the text. */
  TEXT,
  /** The address at which it was published. */
  URL,
  /** The name of the file or of a folder above it. */
  FILE_NAME,
  /** A program worked it out from the whole text, as it does a language. */
  DETECTED,
  /** The user's settings. */
  SETTINGS,
  /** Anywhere else. */
  OTHER;

  /**
   * The name in results.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
