package dev.dateline.daemon.extract.news;

import dev.dateline.article.Dateline;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first sentence of a story: a dateline as in {@code PYONGYANG, June 19
 * (Reuters) -}, or only a source as in {@code (Example.org) –}.
 *
 * @param dateline the dateline; null where only a source is printed
 * @param printed the date in the dateline; null where none is printed
 * @param source the source that stands alone; null where none does
 * @param text the paragraph without them
 */
record StoryOpening(
    @Nullable Dateline dateline,
    @Nullable PrintedDate printed,
    @Nullable String source,
    String text) {
  /** All that stands before the dash is shorter. */
  private static final int LONGEST = 140;

  /** The dash, and something that begins a sentence behind it; blanks before it are not part. */
  private static final Pattern DASH =
      Pattern.compile("(?:[—–―]|\\s-{1,3}|--)\\s*(?=[\\p{Lu}\\p{Lo}\\d\"'“‘„«¿¡(])");

  private static final Pattern SOURCE = Pattern.compile("\\(([^()]{2,60})\\)");
  private static final Pattern AGENCY = Pattern.compile("\\s*\\(([^()]{2,60})\\)$");
  private static final Pattern PLACE_IN_CAPITALS =
      Pattern.compile("(?=(?:.*?\\p{Lu}){3})[\\p{Lu}][\\p{Lu}\\p{M} .'’/-]{2,50}");
  private static final Pattern PLACE =
      Pattern.compile(
          "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*(?:"
              + " (?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*|de|da|do|del|la|am|an|of|the|and|und|et|auf|sur|upon|in|im|bei)){0,5}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\p{M}\\d.,&/'’ +-]*");

  /** Capitals before a dash that are no places. */
  private static final Set<String> NO_PLACES =
      Set.of(
          "NATO",
          "BREAKING",
          "UPDATE",
          "EXCLUSIVE",
          "CORRECTED",
          "CORRECTION",
          "ANALYSIS",
          "OPINION",
          "WATCH",
          "FACTBOX",
          "TIMELINE",
          "EXPLAINER",
          "LIVE",
          "NOTE",
          "WARNING",
          "REVIEW",
          "INTERVIEW",
          "ALERT",
          "URGENT",
          "NEWS",
          "VIDEO",
          "PHOTOS",
          "UNICEF",
          "OPEC");

  static Optional<StoryOpening> parse(String paragraph) {
    Matcher dash = DASH.matcher(paragraph);
    int searched = Math.min(paragraph.length(), LONGEST);
    dash.region(0, searched).useTransparentBounds(true);
    while (dash.find()) {
      String head = paragraph.substring(0, dash.start()).strip();
      Optional<StoryOpening> opening = parse(head, paragraph.substring(dash.end()).strip());
      if (opening.isPresent()) {
        return opening;
      }
    }
    return Optional.empty();
  }

  private static Optional<StoryOpening> parse(String head, String text) {
    Matcher source = SOURCE.matcher(head);
    if (source.matches()) {
      return isName(source.group(1))
          ? Optional.of(new StoryOpening(null, null, source.group(1).strip(), text))
          : Optional.empty();
    }
    Matcher agency = AGENCY.matcher(head);
    boolean signed = agency.find() && isName(agency.group(1));
    String printed = signed ? head.substring(0, agency.start()) : head;
    DatelineHead placed = DatelineHead.split(printed);
    if (!placed.isPlausible(signed)) {
      return Optional.empty();
    }
    Dateline dateline =
        new Dateline(placed.place(), placed.printed(), signed ? agency.group(1).strip() : null);
    return Optional.of(new StoryOpening(dateline, placed.date(), null, text));
  }

  private static boolean isName(String text) {
    return NAME.matcher(text.strip()).matches() && PrintedDate.parse(text).isEmpty();
  }

  /** Place and date, which commas keep apart, the date's own comma too. */
  private record DatelineHead(String place, @Nullable String printed, @Nullable PrintedDate date) {

    static DatelineHead split(String text) {
      int comma = text.indexOf(',');
      while (comma > 0) {
        String behind = text.substring(comma + 1).strip();
        Optional<PrintedDate> date = PrintedDate.parse(behind);
        if (date.isPresent()) {
          return new DatelineHead(text.substring(0, comma).strip(), behind, date.get());
        }
        comma = text.indexOf(',', comma + 1);
      }
      return new DatelineHead(text.strip(), null, null);
    }

    /**
     * A place in capitals is enough; one in small letters needs an agency or a date beside it, for
     * any sentence may have a dash behind its first words.
     */
    boolean isPlausible(boolean signed) {
      int comma = place.indexOf(',');
      String city = comma < 0 ? place : place.substring(0, comma);
      String region = comma < 0 ? "" : place.substring(comma + 1).strip();
      boolean regionFits =
          comma < 0 || (region.length() <= 40 && PLACE.matcher(withoutCommas(region)).matches());
      if (!regionFits || NO_PLACES.contains(city.toUpperCase(Locale.ROOT))) {
        return false;
      }
      if (PLACE_IN_CAPITALS.matcher(withoutAnd(city)).matches()) {
        return true;
      }
      return (signed || date != null) && city.length() <= 40 && PLACE.matcher(city).matches();
    }

    private static String withoutCommas(String text) {
      return text.replace(",", "");
    }

    private static String withoutAnd(String city) {
      return city.replace(" and ", "/").replace(" und ", "/").replace(" et ", "/");
    }
  }
}
