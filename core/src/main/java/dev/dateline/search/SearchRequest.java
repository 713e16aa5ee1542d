package dev.dateline.search;

import dev.dateline.query.DateSpan;
import dev.dateline.query.QueryNode;
import dev.dateline.query.QueryParser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question to an archive.
 *
 * @param query what is asked
 * @param filters what narrows it without changing the ranking
 * @param order how hits are ordered
 * @param limit how many hits at most, 0 to {@value #MOST_HITS}
 * @param after go on behind this place, which an earlier page of the same request gave (limit and
 *     detail may differ); null for the first page
 * @param allWords whether every word is required
 * @param detail how much is read of each hit
 */
public record SearchRequest(
    QueryNode query,
    Filters filters,
    Order order,
    int limit,
    @Nullable Cursor after,
    boolean allWords,
    Detail detail) {

  /** The most hits of one page: what a reader could go through, and what fits in memory. */
  public static final int MOST_HITS = 10_000;

  /** How many hits a page has where nobody says. */
  public static final int DEFAULT_LIMIT = 10;

  /**
   * How hits are ordered; ties go by published (newest first), then by the place in the file, then
   * by id.
   */
  public enum Order {
    /** The best first. */
    RELEVANCE,
    /** The latest first; undated articles last. */
    NEWEST,
    /** The earliest first; undated articles last. */
    OLDEST
  }

  /** How much is read of each hit; less is quicker. */
  public enum Detail {
    /**
     * Which articles they are, and nothing of what they say: the article of a hit holds its own
     * identifier at most. For long lists: a thousand articles take several times as long to read.
     */
    IDENTITY,
    /** The articles, whole. */
    ARTICLE,
    /** The articles, and the passages that fit the query best. */
    SNIPPETS
  }

  /**
   * What narrows a search without changing the ranking; an empty list narrows nothing.
   *
   * @param date only articles whose publication overlaps it; null for all
   * @param publishers only these publishers, compared word by word without case and accents
   * @param languages only these languages, such as {@code en}; {@code en} takes {@code en-GB} in
   * @param types only these media types; one that ends in {@code *} is a beginning
   * @param paths only files at or below these absolute paths
   */
  public record Filters(
      @Nullable DateSpan date,
      List<String> publishers,
      List<String> languages,
      List<String> types,
      List<String> paths) {
    /** No filter. */
    public static final Filters NONE =
        new Filters(null, List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Filters {
      publishers = List.copyOf(publishers);
      languages = List.copyOf(languages);
      types = List.copyOf(types);
      paths = List.copyOf(paths);
    }
  }

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if the limit is out of range
   */
  public SearchRequest {
    if (limit < 0 || limit > MOST_HITS) {
      throw new IllegalArgumentException(
          "limit must be from 0 to %d, got %d; use a cursor for further pages"
              .formatted(MOST_HITS, limit));
    }
  }

  /**
   * The best ten articles for a query tree.
   *
   * @param query what is asked
   * @return a request with snippets and without filters
   */
  public static SearchRequest of(QueryNode query) {
    return new SearchRequest(
        query, Filters.NONE, Order.RELEVANCE, DEFAULT_LIMIT, null, false, Detail.SNIPPETS);
  }

  /**
   * The best ten articles for a text, all of it taken as words.
   *
   * @param text any text; it cannot fail
   * @return a request with snippets and without filters
   */
  public static SearchRequest words(String text) {
    return of(QueryParser.words(text));
  }

  /**
   * The same with other filters.
   *
   * @param value the filters
   * @return the changed request
   */
  public SearchRequest withFilters(Filters value) {
    return new SearchRequest(query, value, order, limit, after, allWords, detail);
  }

  /**
   * The same in another order.
   *
   * @param value the order
   * @return the changed request
   */
  public SearchRequest withOrder(Order value) {
    return new SearchRequest(query, filters, value, limit, after, allWords, detail);
  }

  /**
   * The same with another number of hits.
   *
   * @param value how many at most, 0 to {@value #MOST_HITS}
   * @return the changed request
   */
  public SearchRequest withLimit(int value) {
    return new SearchRequest(query, filters, order, value, after, allWords, detail);
  }

  /**
   * The page behind a place. {@code ArchiveReader.search} refuses a place of another request.
   *
   * @param value the {@link SearchResults#next} of an earlier page of the same request, of which
   *     only limit and detail may differ; null for the first page
   * @return the changed request
   */
  public SearchRequest withAfter(@Nullable Cursor value) {
    return new SearchRequest(query, filters, order, limit, value, allWords, detail);
  }

  /**
   * The same with every word required, or not.
   *
   * @param value whether every word is required
   * @return the changed request
   */
  public SearchRequest withAllWords(boolean value) {
    return new SearchRequest(query, filters, order, limit, after, value, detail);
  }

  /**
   * The same with more or less of each hit.
   *
   * @param value how much is read of each hit
   * @return the changed request
   */
  public SearchRequest withDetail(Detail value) {
    return new SearchRequest(query, filters, order, limit, after, allWords, value);
  }
}
