package dev.dateline.form;

import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import dev.dateline.article.Published.Precision;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time as tagged values; its defaults are 1970, a second, no zone, and the item's word for it.
 */
final class TimeForm {
  private static final int START = 1;
  private static final int PRECISION = 2;
  private static final int ORIGIN = 3;

  /** In seconds east of UTC. */
  private static final int ZONE = 4;

  /** In the place of a zone of 0 seconds, which would be left out. */
  private static final int UTC = 5;

  private TimeForm() {}

  static void write(FormWriter out, Published time) {
    out.signed(START, time.start().toEpochSecond(ZoneOffset.UTC));
    out.number(PRECISION, Choices.PRECISIONS.number(time.precision()));
    out.number(ORIGIN, Choices.ORIGINS.number(time.origin()));
    ZoneOffset zone = time.zone();
    if (zone != null) {
      out.signed(ZONE, zone.getTotalSeconds());
      out.flag(UTC, zone.getTotalSeconds() == 0);
    }
  }

  static Published read(FormReader in) throws FormException {
    long start = 0;
    Precision precision = Precision.SECOND;
    Origin origin = Origin.METADATA;
    @Nullable ZoneOffset zone = null;
    while (in.next()) {
      switch (in.tag()) {
        case START -> start = in.signed();
        case PRECISION -> precision = Choices.PRECISIONS.value(in.number());
        case ORIGIN -> origin = Choices.ORIGINS.value(in.number());
        case ZONE -> zone = ZoneOffset.ofTotalSeconds(Math.toIntExact(in.signed()));
        case UTC -> zone = in.flag() ? ZoneOffset.UTC : zone;
        default -> {} // of a newer program
      }
    }
    return new Published(
        LocalDateTime.ofEpochSecond(start, 0, ZoneOffset.UTC), precision, zone, origin);
  }
}
