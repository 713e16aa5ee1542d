package dev.dateline.plan;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.query.DateSpan;
import dev.dateline.query.QueryNode;
import dev.dateline.query.QueryNode.Clause;
import dev.dateline.search.Cursor;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.Detail;
import dev.dateline.search.SearchRequest.Filters;
import dev.dateline.search.SearchRequest.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a request into the plan that an engine runs. Thread-safe.
 *
 * <p>Words side by side are ranked, each stem once; stop words drop out unless there is nothing
 * else. What has to match is matched in the strict form of {@link WordPlans}. A query that ranks
 * nothing (only exclusions, filters or dates) gives the newest articles first.
 */
public final class Planner {
  private final Ranking ranking;
  private final WordPlans words;
  private final FieldPlans fields;

  /**
   * A planner.
   *
   * @param analysis how text becomes terms
   * @param ranking the weights
   */
  public Planner(NewsAnalysis analysis, Ranking ranking) {
    this.ranking = ranking;
    this.words = new WordPlans(analysis);
    this.fields = new FieldPlans(analysis);
  }

  /**
   * Plans one request.
   *
   * @param request the question
   * @return what an engine has to do
   * @throws dev.dateline.search.WrongCursorException if its cursor belongs to another request
   */
  public SearchPlan plan(SearchRequest request) {
    PlanNode allWords = new RequiredWords(this::strict, words::isIdle).of(request.query());
    PlanNode match = request.allWords() ? allWords : loose(request.query());
    Order order =
        request.order() == Order.RELEVANCE && !ranks(match) ? Order.NEWEST : request.order();
    SearchPlan first =
        new SearchPlan(
            match,
            filters(request.filters()),
            allWords.equals(match) ? null : allWords,
            ranking,
            order,
            new SearchPlan.Page(request.limit(), null, request.detail() != Detail.IDENTITY));
    Cursor after = request.after();
    return after == null ? first : first.behind(Continuation.of(after, first.question()));
  }

  /** What a query asks where it may match in part. */
  private PlanNode loose(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word when word.field() == null ->
          anyOf(words.ranked(List.of(word.text())));
      case QueryNode.Group group -> group(group);
      default -> strict(node);
    };
  }

  /** What a query asks where it has to match. */
  private PlanNode strict(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word ->
          word.field() == null
              ? words.required(word.text())
              : fields.word(word.field(), word.text());
      case QueryNode.Phrase phrase -> fields.phrase(phrase);
      case QueryNode.Prefix prefix -> fields.prefix(prefix);
      case QueryNode.Fuzzy fuzzy -> fields.fuzzy(fuzzy);
      case QueryNode.Date date -> date(date.span());
      case QueryNode.Group group -> group(group);
      case QueryNode.Everything everything -> new PlanNode.Everything();
      case QueryNode.Nothing nothing -> new PlanNode.Nothing();
    };
  }

  private PlanNode group(QueryNode.Group group) {
    List<PlanNode> must = new ArrayList<>();
    List<PlanNode> may = new ArrayList<>();
    List<PlanNode> mustNot = new ArrayList<>();
    List<String> ranked = new ArrayList<>();
    for (Clause clause : group.clauses()) {
      switch (clause.role()) {
        case MUST -> must.add(strict(clause.node()));
        case MUST_NOT -> mustNot.add(strict(clause.node()));
        case MAY -> {
          if (clause.node() instanceof QueryNode.Word word && word.field() == null) {
            ranked.add(word.text());
          } else {
            may.add(loose(clause.node()));
          }
        }
      }
    }
    List<PlanNode> rankedWords = words.ranked(ranked);
    if (may.isEmpty() || rankedWords.stream().anyMatch(words::saysSomething)) {
      may.addAll(0, rankedWords);
    }
    return combined(must, may, mustNot);
  }

  private static PlanNode combined(
      List<PlanNode> must, List<PlanNode> may, List<PlanNode> mustNot) {
    must.removeIf(PlanNode.Everything.class::isInstance);
    may.removeIf(PlanNode.Nothing.class::isInstance);
    mustNot.removeIf(PlanNode.Nothing.class::isInstance);
    if (must.isEmpty() && mustNot.isEmpty()) {
      return anyOf(may);
    }
    if (must.size() == 1 && may.isEmpty() && mustNot.isEmpty()) {
      return must.getFirst();
    }
    return new PlanNode.Combined(must, may, mustNot);
  }

  private static PlanNode anyOf(List<PlanNode> nodes) {
    return switch (nodes.size()) {
      case 0 -> new PlanNode.Nothing();
      case 1 -> nodes.getFirst();
      default -> new PlanNode.AnyOf(nodes);
    };
  }

  private static PlanNode date(DateSpan span) {
    return switch (span) {
      case DateSpan.None none -> new PlanNode.Undated();
      case DateSpan.Between between ->
          new PlanNode.DateOverlap(
              between.first() == null ? null : between.first().start(),
              between.last() == null ? null : between.last().end());
    };
  }

  private List<PlanNode> filters(Filters filters) {
    List<PlanNode> nodes = new ArrayList<>();
    if (filters.date() != null) {
      nodes.add(date(filters.date()));
    }
    addFilter(nodes, filters.publishers().stream().map(fields::publisher).toList());
    addFilter(nodes, filters.languages().stream().map(fields::language).toList());
    addFilter(nodes, filters.types().stream().map(fields::type).toList());
    addFilter(nodes, filters.paths().stream().map(FieldPlans::path).toList());
    return nodes;
  }

  private static void addFilter(List<PlanNode> filters, List<PlanNode> alternatives) {
    if (!alternatives.isEmpty()) {
      filters.add(anyOf(alternatives));
    }
  }

  /** Whether a plan puts one article above another. */
  private static boolean ranks(PlanNode node) {
    return switch (node) {
      case PlanNode.Word word -> true;
      case PlanNode.Term term -> term.field().isText();
      case PlanNode.Phrase phrase -> phrase.field().isText();
      case PlanNode.Prefix prefix -> prefix.field().isText();
      case PlanNode.Fuzzy fuzzy -> fuzzy.field().isText();
      case PlanNode.Within within -> true;
      case PlanNode.AnyOf anyOf -> anyOf.nodes().stream().anyMatch(Planner::ranks);
      case PlanNode.Combined combined ->
          combined.must().stream().anyMatch(Planner::ranks)
              || combined.may().stream().anyMatch(Planner::ranks);
      case PlanNode.DateOverlap overlap -> false;
      case PlanNode.Undated undated -> false;
      case PlanNode.FilesBelow below -> false;
      case PlanNode.Everything everything -> false;
      case PlanNode.Nothing nothing -> false;
    };
  }
}
