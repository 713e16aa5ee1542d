package dev.dateline.daemon.extract.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote a story, as a line such as {@code By Jane Doe and John Roe, Science Writers} says it.
 */
public final class Byline {
  private static final int LONGEST = 160;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Di|Door|Text|Autor|Author|Written by|Words by)"
              + "(?::\\s*(?:[Bb]y\\s+)?|\\s+)");

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
  private static final String PARTICLE =
      "(?:de|da|di|do|dos|das|du|del|della|la|le|van|von|der|den|ter|zu|bin|ibn|al|el|y|e|ten)";

  /** A name: the first word is capitalised, later ones are or are particles. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:al-|el-|d['’]|"
              + PARTICLE
              + "\\s)?"
              + WORD
              + "(?:\\s(?:"
              + PARTICLE
              + "\\s){0,2}(?:al-|el-|d['’]|Ó\\s)?"
              + WORD
              + "){0,5}");

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:,|;|/|&|\\s(?:and|AND|und|et|with)\\s)\\s*(?:and\\s+|&\\s+)?");

  private static final Pattern PLACE = Pattern.compile("\\s+(?:in|at|reporting from)\\s+\\p{Lu}.*");

  /** Words that make a part of a byline the writer's employer or role. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i).*\\b(?:press|news|writer|writers|correspondent|correspondents|reporter|reporters"
              + "|editor|editors|staff|agency|bureau|chief|columnist|wire|service|media|tv|radio"
              + "|magazine|online|desk|team|contributor|photographer|redaktion|times|post|journal|herald|tribune|gazette|guardian|today|daily|weekly)\\b.*");

  private Byline() {}

  /**
   * Reads a line that begins as bylines do.
   *
   * @param line a paragraph
   * @return the names, at least one; empty where the line is no byline
   */
  public static Optional<List<String>> parse(String line) {
    String text = line.strip();
    Matcher opening = OPENING.matcher(text);
    if (text.length() > LONGEST || !opening.lookingAt()) {
      return Optional.empty();
    }
    return names(text.substring(opening.end()));
  }

  /**
   * Reads names that a source gives in one string.
   *
   * @param authors such as {@code Jane Doe and John Roe}, with or without {@code By}
   * @return the names; the whole string as one where it is not understood
   */
  public static List<String> authors(String authors) {
    String text = authors.strip();
    Matcher opening = OPENING.matcher(text);
    String named = opening.lookingAt() ? text.substring(opening.end()) : text;
    List<String> parts = parts(named);
    boolean severalWholeNames =
        parts.size() > 1 && parts.stream().allMatch(part -> part.indexOf(' ') > 0);
    return severalWholeNames ? parts : named.isBlank() ? List.of() : List.of(named);
  }

  /** Whether a text is a name of two to four words, none of which is an employer's. */
  static boolean isPerson(String text) {
    long blanks = text.chars().filter(c -> c == ' ').count();
    return blanks >= 1
        && blanks <= 3
        && NAME.matcher(text).matches()
        && !ROLE.matcher(text).matches();
  }

  private static Optional<List<String>> names(String text) {
    String named = PLACE.matcher(text).replaceFirst("");
    List<String> names = new ArrayList<>();
    for (String part : parts(named)) {
      boolean role = !names.isEmpty() && ROLE.matcher(part).matches();
      if (!role && !NAME.matcher(part).matches()) {
        return Optional.empty();
      }
      if (!role) {
        names.add(part);
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(text, -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
