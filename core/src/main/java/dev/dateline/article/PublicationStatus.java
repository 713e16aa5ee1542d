package dev.dateline.article;

import java.util.Locale;

/**
 * Whether the publisher lets an article be used. The first, second and last are IPTC's publishing
 * statuses; the others tell more than these.
 */
public enum PublicationStatus {
  /** It may be published; so is what says nothing. */
  USABLE,
  /** It must not be published until the publisher says otherwise. */
  WITHHELD,
  /** It must not be published before a time. */
  EMBARGOED,
  /** It takes the place of one that was wrong. */
  CORRECTED,
  /** It must not be published any more: agencies call it killed. */
  CANCELED;

  /**
   * The name in results.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
