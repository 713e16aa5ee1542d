package dev.dateline.form;

import dev.dateline.manifest.FileRecord.Contents;
import org.jspecify.annotations.Nullable;

/**
 * A file's contents as tagged values. By default they are those of most files: one article in one
 * part, read whole.
 */
final class ContentsForm {
  /** Less 1. */
  private static final int ARTICLES = 1;

  /** Less 1. */
  private static final int PARTS = 2;

  private static final int INCOMPLETE = 3;

  private static final int RESUME = 4;

  /** By default 0, where there are articles. */
  private static final int FIRST_PLACE = 5;

  /** Where there are articles and the first has no place. */
  private static final int NO_FIRST_PLACE = 6;

  private static final String FIRST = "0";

  private ContentsForm() {}

  static void write(FormWriter out, Contents contents) {
    out.signed(ARTICLES, contents.articles() - 1L);
    out.signed(PARTS, contents.parts() - 1L);
    out.flag(INCOMPLETE, !contents.complete());
    out.text(RESUME, contents.resume());
    String usual = contents.articles() > 0 ? FIRST : null;
    String place = contents.firstPlace();
    if (place == null) {
      out.flag(NO_FIRST_PLACE, usual != null);
    } else if (!place.equals(usual)) {
      out.text(FIRST_PLACE, place);
    }
  }

  static Contents read(FormReader in) throws FormException {
    int articles = 1;
    int parts = 1;
    boolean complete = true;
    @Nullable String resume = null;
    @Nullable String place = null;
    boolean placed = true;
    while (in.next()) {
      switch (in.tag()) {
        case ARTICLES -> articles = Math.toIntExact(1 + in.signed());
        case PARTS -> parts = Math.toIntExact(1 + in.signed());
        case INCOMPLETE -> complete = !in.flag();
        case RESUME -> resume = in.text();
        case FIRST_PLACE -> place = in.text();
        case NO_FIRST_PLACE -> placed = !in.flag();
        default -> {} // of a newer program
      }
    }
    if (place == null && placed && articles > 0) {
      place = FIRST;
    }
    return new Contents(articles, place, parts, complete, resume);
  }
}
