package dev.dateline.daemon.extract.news;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of months and weekdays, in the languages whose dates are read from text. */
final class CalendarNames {
  /** A line a month: English, German, French, Spanish, Italian, Portuguese, Dutch. */
  private static final String MONTHS =
      """
      january jan januar jänner janvier enero ene gennaio gen janeiro januari
      february feb februar février févr fév febrero febbraio fevereiro fev februari
      march mar märz mrz mars marzo março maart mrt
      april apr avril avr abril abr aprile
      may mai mayo maggio mag maio mei
      june jun juni juin junio giugno giu junho
      july jul juli juillet juil julio luglio lug julho
      august aug août agosto ago augustus
      september sept sep septembre septiembre settembre set setembro
      october oct oktober okt octobre octubre ottobre ott outubro out
      november nov novembre noviembre novembro
      december dec dezember dez décembre déc diciembre dic dicembre dezembro
      """;

  private static final Set<String> WEEKDAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "tues",
          "wed",
          "thu",
          "thur",
          "thurs",
          "fri",
          "sat",
          "sun",
          "montag",
          "dienstag",
          "mittwoch",
          "donnerstag",
          "freitag",
          "samstag",
          "sonnabend",
          "sonntag",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "lunes",
          "martes",
          "miércoles",
          "jueves",
          "viernes",
          "sábado",
          "domingo");

  private static final Map<String, Integer> NUMBER_OF_MONTH = numbers();

  private CalendarNames() {}

  /** The month of that name, 1 to 12; 0 where it is the name of none. */
  static int month(String name) {
    return NUMBER_OF_MONTH.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  static boolean isWeekday(String name) {
    return WEEKDAYS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The offset of a zone's short name; null where several zones have that name, or none. */
  static @Nullable ZoneOffset zone(String name) {
    return switch (name) {
      case "GMT", "UTC", "Z" -> ZoneOffset.UTC;
      case "EST" -> ZoneOffset.ofHours(-5);
      case "EDT" -> ZoneOffset.ofHours(-4);
      case "PST" -> ZoneOffset.ofHours(-8);
      case "PDT" -> ZoneOffset.ofHours(-7);
      case "CET", "MEZ" -> ZoneOffset.ofHours(1);
      case "CEST", "MESZ" -> ZoneOffset.ofHours(2);
      case "JST", "KST" -> ZoneOffset.ofHours(9);
      default -> name.matches("[+-]\\d{2}:?\\d{2}") ? ZoneOffset.of(name) : null;
    };
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    int month = 1;
    for (String line : MONTHS.lines().toList()) {
      for (String name : Pattern.compile(" ").split(line, -1)) {
        numbers.put(name, month);
      }
      month++;
    }
    return Map.copyOf(numbers);
  }
}
