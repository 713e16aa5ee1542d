package dev.dateline.query;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Reads what people type: text becomes a tree.
 *
 * <ul>
 *   <li>{@code putin treaty}: words side by side may match; the more of them, the better.
 *   <li>{@code "north korea"}, also in typographic quotation marks: this wording; {@code "a b"~5}:
 *       these words within five.
 *   <li>{@code +must}, {@code -not}, {@code a AND b}, {@code a OR b}, {@code NOT a}, parentheses.
 *       Operators are in capitals; where the whole query is, they are words. NOT binds most
 *       tightly, then AND, then standing side by side, then OR. What a plus or AND requires is
 *       required of the words beside it too: of {@code a AND b c}, only c may be missing.
 *   <li>{@code korea*}: words that begin so, with at least two letters; {@code *} alone: every
 *       article. {@code putn~}, {@code putn~1}, {@code putn~2}: words spelled nearly so; without a
 *       number one letter may differ, in words of more than five letters two.
 *   <li>{@code headline:summit}, {@code headline:"a b"}, {@code headline:(a b)}: in one {@link
 *       dev.dateline.article.ArticleField field}, by its name or an alias, in upper or lower case.
 *       A colon with a blank behind it is text, and so are {@code 10:30} and {@code https://...}.
 *   <li>{@code date:2024}, {@code date:2024-06..2024-07}, {@code date:3m..} (days, weeks, months or
 *       years back from today), {@code date:today}, {@code date:yesterday}, {@code date:none}.
 *   <li>A backslash makes text of the character behind it.
 * </ul>
 *
 * <p>Fields that are no running text are filters: beside other words they have to match ({@code
 * putin lang:en}), but not beside OR. They do not make the words beside them optional: at least one
 * word has to match as well. Several values in one filter's parentheses are alternatives: {@code
 * lang:(en fr)}.
 *
 * <p>A query has at most 1,048,576 characters, 1,024 words and quotations, and 64 parentheses
 * inside one another. A parser keeps no state between calls: threads may share it if they may share
 * the clock.
 */
public final class QueryParser {
  /** More than the longest article, and read in milliseconds. */
  static final int MOST_CHARS = 1 << 20;

  /** As many words as engines take clauses in one query. */
  static final int MOST_WORDS = 1024;

  private final InstantSource clock;
  private final ZoneId zone;

  private QueryParser(InstantSource clock, ZoneId zone) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /**
   * A parser that knows what day it is.
   *
   * @param clock asked for the time once for each query
   * @param zone where the user is, so that {@code today} is the user's
   * @return the parser
   */
  public static QueryParser at(InstantSource clock, ZoneId zone) {
    return new QueryParser(clock, zone);
  }

  /**
   * Reads a query.
   *
   * @param text the query as typed
   * @return its tree
   * @throws QuerySyntaxException if it is blank, beyond a limit or not well formed; the message
   *     says where, why and what to do
   */
  public QueryNode parse(String text) {
    if (text.length() > MOST_CHARS) {
      throw new QuerySyntaxException(
          MOST_CHARS + 1,
          String.format(
              Locale.ROOT, "the query is longer than %,d characters; shorten it", MOST_CHARS));
    }
    if (Characters.isBlank(text)) {
      throw new QuerySyntaxException(
          1, "the query is empty; type a word, or * to see every article");
    }
    QueryDates dates = new QueryDates(LocalDate.ofInstant(clock.instant(), zone));
    return new QueryGrammar(new QueryTokens(text), new QueryTerms(dates)).query();
  }

  /**
   * Takes a whole text as words, whatever stands in it: signs, quotation marks and operators are
   * text.
   *
   * <p>Only the first 1,024 different words within the first 1,048,576 characters count; the rest
   * is left out silently, so that any text can be searched for.
   *
   * @param text any text
   * @return its different words side by side, each of which may match; the word itself where there
   *     is one; {@link QueryNode.Nothing} where there is none
   */
  public static QueryNode words(String text) {
    Set<String> words = new LinkedHashSet<>();
    int end = Math.min(text.length(), MOST_CHARS);
    int start = 0;
    for (int i = 0; i <= end && words.size() < MOST_WORDS; i++) {
      if (i == end || Characters.isBlank(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    List<QueryNode> nodes =
        words.stream().<QueryNode>map(word -> new QueryNode.Word(null, word)).toList();
    return nodes.isEmpty() ? new QueryNode.Nothing() : QueryGroups.anyOf(nodes);
  }
}
