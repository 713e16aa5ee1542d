package dev.dateline.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields by which articles are searched: the one table of their names, kinds and weights.
 *
 * <p>A field's query name is its name in lower case; {@code field:value} accepts the aliases too.
 */
public enum ArticleField {
  /** The headline. */
  HEADLINE(Kind.TEXT, 3, "title"),
  /** The first paragraph. */
  LEAD(Kind.TEXT, 2),
  /** The whole text, lead included. */
  BODY(Kind.TEXT, 1, "text"),
  /** The authors. */
  BY(Kind.NAME, 0, "author"),
  /** The publisher. */
  SOURCE(Kind.NAME, 0, "publisher"),
  /** The place of the dateline. */
  IN(Kind.NAME, 0, "place"),
  /** The section. */
  SECTION(Kind.NAME, 0),
  /** The tags. */
  TAG(Kind.NAME, 0, "tags"),
  /** The language. */
  LANG(Kind.EXACT, 0, "language"),
  /** The media type of the file. */
  TYPE(Kind.EXACT, 0),
  /** The path of the file. */
  PATH(Kind.EXACT, 0),
  /** The address at which the article was published. */
  URL(Kind.EXACT, 0),
  /** When it was published. */
  DATE(Kind.DATE, 0, "published");

  /** How a field's value is matched. */
  public enum Kind {
    /** Running text: words, phrases, prefixes. */
    TEXT,
    /** A name or a label: matched word by word, folded, in the order of the words. */
    NAME,
    /** A code or an address: matched whole, or by its beginning with {@code *}. */
    EXACT,
    /** A date: matched by overlap of intervals. */
    DATE
  }

  private final Kind kind;
  private final int weight;
  private final List<String> aliases;

  ArticleField(Kind kind, int weight, String... aliases) {
    this.kind = kind;
    this.weight = weight;
    this.aliases = List.of(aliases);
  }

  /**
   * How its value is matched.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * How often its words count in ranked queries.
   *
   * @return 3 for the headline, 2 for the lead, 1 for the rest of the body; 0 where a field only
   *     filters
   */
  public int weight() {
    return weight;
  }

  /**
   * The name by which queries call it.
   *
   * @return the name in lower case
   */
  public String queryName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Other names by which queries may call it.
   *
   * @return the aliases, in no particular order, without the query name
   */
  public List<String> aliases() {
    return aliases;
  }

  /**
   * Finds a field by its query name or an alias, in upper or lower case.
   *
   * @param name the name as typed
   * @return the field; empty where there is none of that name
   */
  public static Optional<ArticleField> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(field -> field.queryName().equals(wanted) || field.aliases.contains(wanted))
        .findFirst();
  }

  /**
   * All names that {@link #named} knows.
   *
   * @return query names, each followed by its aliases, in the order of the table
   */
  public static List<String> names() {
    return Arrays.stream(values())
        .flatMap(field -> Stream.concat(Stream.of(field.queryName()), field.aliases.stream()))
        .toList();
  }
}
