package dev.dateline.cli;

import dev.dateline.query.DateSpan;
import dev.dateline.query.QueryNode;
import dev.dateline.query.QueryParser;
import dev.dateline.query.QuerySyntaxException;
import dev.dateline.search.Cursor;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.Detail;
import dev.dateline.search.SearchRequest.Filters;
import dev.dateline.search.SearchRequest.Order;
import dev.dateline.search.WrongCursorException;
import dev.dateline.settings.Arguments;
import dev.dateline.settings.Setting;
import dev.dateline.settings.Settings;
import dev.dateline.settings.UsageException;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Makes requests of query texts: all that the options say is the same for each. */
final class SearchRequests {
  private final QueryParser parser = QueryParser.at(InstantSource.system(), ZoneId.systemDefault());
  private final boolean words;
  private final SearchRequest template;

  /**
   * Reads the options.
   *
   * @throws UsageException if one of them is wrong
   */
  SearchRequests(Arguments arguments, Settings settings, Detail detail) {
    this.words = arguments.has("words");
    this.template =
        new SearchRequest(
            new QueryNode.Everything(),
            filters(arguments),
            order(settings.text(Setting.SORT)),
            settings.integer(Setting.LIMIT),
            cursor(arguments.value("after")),
            arguments.has("all"),
            detail);
  }

  /**
   * The request for a query.
   *
   * @param query as typed; empty for every article that the filters leave
   * @throws QuerySyntaxException if the query cannot be read
   */
  SearchRequest of(String query) {
    return new SearchRequest(
        tree(query),
        template.filters(),
        template.order(),
        template.limit(),
        template.after(),
        template.allWords(),
        template.detail());
  }

  private QueryNode tree(String query) {
    if (query.isEmpty()) {
      return new QueryNode.Everything();
    }
    return words ? QueryParser.words(query) : parser.parse(query);
  }

  private Filters filters(Arguments arguments) {
    return new Filters(
        date(arguments.value("date")),
        arguments.values("source"),
        arguments.values("lang"),
        arguments.values("type"),
        arguments.values("path"));
  }

  /** The query language knows how to read dates. */
  private @Nullable DateSpan date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (parser.parse("date:" + text.strip()) instanceof QueryNode.Date date) {
        return date.span();
      }
    } catch (QuerySyntaxException e) {
      String message = String.valueOf(e.getMessage());
      throw new UsageException("--date", message.substring(message.indexOf(": ") + 2));
    }
    throw new UsageException(
        "--date", "got \"" + text + "\", expected one date or span, such as 2024-06..2024-07");
  }

  private static Order order(String sort) {
    return switch (sort) {
      case "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      default -> Order.RELEVANCE;
    };
  }

  private static @Nullable Cursor cursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Cursor.parse(text);
    } catch (WrongCursorException e) {
      throw wrong(e);
    }
  }

  /** What is wrong with the cursor of the command line. */
  static UsageException wrong(WrongCursorException e) {
    return new UsageException("--after", String.valueOf(e.getMessage()));
  }
}
