package dev.dateline.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between two hits of an ordered result, from which the next page goes on.
 *
 * <p>It names the commit that it was made on. On another commit the page goes on from the sort
 * values, and the results say so.
 *
 * @param commit the commit's number
 * @param score the score of the hit before it; 0 where the order is by date
 * @param date the sort value of its date, in milliseconds since 1970
 * @param ordinal the place of the article in its file, 0 or more
 * @param id the {@link dev.dateline.article.ArticleId#leadingBits} of its id
 */
public record Cursor(long commit, float score, long date, int ordinal, long id) {
  private static final Pattern TEXT =
      Pattern.compile(
          "([0-9a-f]{1,16})\\.([0-9a-f]{1,8})\\.([0-9a-f]{1,16})\\.([0-9a-f]{1,7})\\.([0-9a-f]{1,16})");

  /**
   * The text by which a cursor is passed on.
   *
   * @return letters, digits and dots
   */
  @Override
  public String toString() {
    return "%x.%x.%x.%x.%x".formatted(commit, Float.floatToIntBits(score), date, ordinal, id);
  }

  /**
   * Reads a cursor's text.
   *
   * @param text what {@link #toString} gave
   * @return the cursor; empty where the text is none
   */
  public static Optional<Cursor> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    float score = Float.intBitsToFloat(Integer.parseUnsignedInt(matcher.group(2), 16));
    return Float.isNaN(score)
        ? Optional.empty()
        : Optional.of(
            new Cursor(
                Long.parseUnsignedLong(matcher.group(1), 16),
                score,
                Long.parseUnsignedLong(matcher.group(3), 16),
                Integer.parseInt(matcher.group(4), 16),
                Long.parseUnsignedLong(matcher.group(5), 16)));
  }
}
