package dev.dateline.daemon.extract.news;

import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The closing line that says whose a story is: {@code © 2024 Example Press. All rights reserved.}
 *
 * @param holder whose it is; null where the line does not say
 * @param year the last year named; null where none is
 */
record CopyrightLine(@Nullable String holder, @Nullable Integer year) {
  private static final int LONGEST = 300;

  private static final String SIGN = "(?:copyright|©|\\(c\\)|&copy;)";
  private static final Pattern LINE =
      Pattern.compile(
          "(?i)"
              + SIGN
              + "(?:\\s*"
              + SIGN
              + ")?\\s*(?:(?:1[89]|20)\\d\\d\\s*[-–—]\\s*)?((?:1[89]|20)\\d\\d)?\\s*[,.:]?\\s*"
              + "(?:by\\s+)?(?:the\\s+(?=the\\s))?(.*)");

  /** Where the holder's name ends and the legal text begins. */
  private static final Pattern LEGAL =
      Pattern.compile(
          "(?i)[.,;]?\\s*(?:\\(?all rights reserved|alle rechte|tous droits|todos los derechos"
              + "|this (?:material|story|content)|distributed (?:by|via)|no part of).*");

  private static final Pattern LEGAL_ALONE =
      Pattern.compile(
          "(?i)(?:all rights reserved|alle rechte vorbehalten|tous droits réservés)\\.?");

  private static final Pattern TRAILING_YEAR = Pattern.compile("(.*?),?\\s*((?:19|20)\\d\\d)\\.?");

  /** What no name has: the holder is a name, not a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?i).*(?:[?!]|\\.\\s|\\b(?:is|are|was|were|has|had|law|act)\\b).*");

  static Optional<CopyrightLine> parse(String line) {
    String text = line.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (LEGAL_ALONE.matcher(text).matches()) {
      return Optional.of(new CopyrightLine(null, null));
    }
    Matcher matcher = LINE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String year = matcher.group(1);
    boolean legal = LEGAL.matcher(matcher.group(2)).find();
    String holder = LEGAL.matcher(matcher.group(2)).replaceFirst("").strip();
    Matcher trailing = TRAILING_YEAR.matcher(holder);
    if (year == null && trailing.matches()) {
      holder = trailing.group(1);
      year = trailing.group(2);
    }
    holder = holder.endsWith(".") ? holder.substring(0, holder.length() - 1) : holder;
    boolean sure = year != null || legal || text.startsWith("©");
    if (!sure || holder.length() > 80 || SENTENCE.matcher(holder).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new CopyrightLine(
            holder.isBlank() ? null : holder, year == null ? null : Integer.valueOf(year)));
  }

  Optional<Published> published() {
    return year == null ? Optional.empty() : Published.parse(year.toString(), Origin.COPYRIGHT);
  }
}
