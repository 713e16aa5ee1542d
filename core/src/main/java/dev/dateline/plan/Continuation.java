package dev.dateline.plan;

import dev.dateline.search.Cursor;
import dev.dateline.search.WrongCursorException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where and how a page goes on: what a {@link Cursor} means.
 *
 * @param commit the number of the commit that the page before came from
 * @param given how many hits the pages before had in all, 0 to {@value #MOST_GIVEN}
 * @param last the last of them
 * @param figures what the engine ranked them by; empty where it needs none, or they are more than
 *     {@value #MOST_FIGURES}
 */
public record Continuation(long commit, int given, Place last, List<Long> figures) {
  /** Far more hits than an archive holds, so that ranks stay numbers. */
  public static final int MOST_GIVEN = Integer.MAX_VALUE / 2;

  /** The most figures that a cursor carries: those of some five hundred words. */
  public static final int MOST_FIGURES = 1_000;

  private static final int NUMBERS_BEFORE_FIGURES = 7;

  /**
   * The place of a hit in the order of a result.
   *
   * @param score its score, 0 or more; 0 where the order is by date
   * @param date its sort value of its date, in milliseconds since 1970
   * @param ordinal its place in its file, 0 or more
   * @param id the {@link dev.dateline.article.ArticleId#leadingBits} of its id
   */
  public record Place(float score, long date, int ordinal, long id) {
    /** Checks the ranges. */
    public Place {
      if (!(score >= 0) || ordinal < 0) {
        throw new IllegalArgumentException(
            "score and ordinal must be 0 or more, got %s and %d".formatted(score, ordinal));
      }
    }
  }

  /** Checks how many were given, and copies the figures or leaves them out. */
  public Continuation {
    if (given < 0 || given > MOST_GIVEN) {
      throw new IllegalArgumentException(
          "hits given must be from 0 to %d, got %d".formatted(MOST_GIVEN, given));
    }
    figures = figures.size() > MOST_FIGURES ? List.of() : List.copyOf(figures);
  }

  /**
   * The cursor that is handed out.
   *
   * @param question the fingerprint of the plan that it belongs to
   * @return a cursor of which {@link #of} makes this again
   */
  public Cursor toCursor(long question) {
    List<Long> numbers = new ArrayList<>(NUMBERS_BEFORE_FIGURES + figures.size());
    numbers.add(question);
    numbers.add(commit);
    numbers.add((long) given);
    numbers.add((long) Float.floatToIntBits(last.score()));
    numbers.add(last.date());
    numbers.add((long) last.ordinal());
    numbers.add(last.id());
    numbers.addAll(figures);
    return new Cursor(numbers);
  }

  /**
   * Reads a cursor that was handed out.
   *
   * @param cursor the cursor
   * @param question the fingerprint of the plan that it is used for
   * @return what it means
   * @throws WrongCursorException if it belongs to another question, or is not one of ours
   */
  static Continuation of(Cursor cursor, long question) {
    List<Long> numbers = cursor.numbers();
    if (numbers.size() < NUMBERS_BEFORE_FIGURES) {
      throw new WrongCursorException(
          "a cursor has at least %d numbers, got %d; use what an earlier page gave"
              .formatted(NUMBERS_BEFORE_FIGURES, numbers.size()));
    }
    if (numbers.getFirst() != question) {
      throw new WrongCursorException(
          "the cursor belongs to another query, or to other filters or another order; repeat those of"
              + " the page that gave it, or begin with the first page");
    }
    try {
      return new Continuation(
          numbers.get(1),
          Math.toIntExact(numbers.get(2)),
          new Place(
              Float.intBitsToFloat(Math.toIntExact(numbers.get(3))),
              numbers.get(4),
              Math.toIntExact(numbers.get(5)),
              numbers.get(6)),
          numbers.subList(NUMBERS_BEFORE_FIGURES, numbers.size()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new WrongCursorException(
          "the cursor says what no page gave (%s); begin with the first page"
              .formatted(e.getMessage()));
    }
  }
}
