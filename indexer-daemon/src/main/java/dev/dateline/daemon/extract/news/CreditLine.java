package dev.dateline.daemon.extract.news;

import dev.dateline.article.Published;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line between headline and story that says who, when and where published, and nothing else.
 *
 * @param authors the names of a byline; empty where there is none
 * @param published the date; null where there is none
 * @param update whether the date is that of a change
 * @param others what else the line holds between bars, such as publication and section
 */
record CreditLine(
    List<String> authors, @Nullable Published published, boolean update, List<String> others) {
  private static final int LONGEST = 200;

  private static final Pattern BAR = Pattern.compile("\\s*[|•·]\\s*|\\s+[–—-]\\s+");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:(?:first |last"
              + " )?(published|posted|date|updated|modified|veröffentlicht|aktualisiert|publié|mis"
              + " à jour|publicado|actualizado)(?: on| at| am| le| el)?\\s*:?)\\s+");

  private static final Pattern OTHER = Pattern.compile("[\\p{Lu}\\d][\\p{L}\\p{M}\\d.&'’ -]{1,40}");

  CreditLine {
    authors = List.copyOf(authors);
    others = List.copyOf(others);
  }

  static Optional<CreditLine> parse(String paragraph) {
    String line = paragraph.strip();
    if (line.isEmpty() || line.length() > LONGEST) {
      return Optional.empty();
    }
    return part(line)
        .or(() -> parts(Arrays.asList(BAR.split(line, -1))))
        .or(() -> parts(betweenCommas(line)));
  }

  /** The pieces between commas, a date's own comma not counted. */
  private static List<String> betweenCommas(String line) {
    List<String> pieces = new ArrayList<>();
    for (String piece : COMMA.split(line, -1)) {
      boolean year = YEAR.matcher(piece).matches() && !pieces.isEmpty();
      pieces.add(year ? pieces.removeLast() + ", " + piece : piece);
    }
    return pieces;
  }

  /**
   * Pieces of which one is a credit, and the others short: a name first, then what published it.
   */
  private static Optional<CreditLine> parts(List<String> pieces) {
    if (pieces.size() == 1) {
      return Optional.empty(); // the whole line, which was looked at
    }
    List<String> authors = new ArrayList<>();
    List<String> others = new ArrayList<>();
    @Nullable Published published = null;
    boolean credited = false;
    for (String piece : pieces) {
      Optional<CreditLine> part = part(piece);
      if (part.isPresent()) {
        credited = true;
        authors.addAll(part.get().authors);
        published = published == null && !part.get().update ? part.get().published : published;
      } else if (!credited && authors.isEmpty() && Byline.isPerson(piece)) {
        authors.add(piece);
      } else if (OTHER.matcher(piece).matches() && others.size() < 2) {
        others.add(piece);
      } else {
        return Optional.empty();
      }
    }
    return credited
        ? Optional.of(new CreditLine(authors, published, false, others))
        : Optional.empty();
  }

  private static Optional<CreditLine> part(String text) {
    Optional<List<String>> byline = Byline.parse(text);
    if (byline.isPresent()) {
      return Optional.of(new CreditLine(byline.get(), null, false, List.of()));
    }
    Matcher label = LABEL.matcher(text);
    boolean labelled = label.lookingAt();
    String date = labelled ? text.substring(label.end()) : text;
    boolean update = labelled && isUpdate(label.group(1));
    return PrintedDate.parse(date)
        .flatMap(PrintedDate::published)
        .map(published -> new CreditLine(List.of(), published, update, List.of()));
  }

  private static boolean isUpdate(String label) {
    char first = Character.toLowerCase(label.charAt(0));
    return first == 'u' || first == 'm' || first == 'a';
  }
}
