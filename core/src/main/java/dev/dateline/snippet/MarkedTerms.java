package dev.dateline.snippet;

import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.plan.PlanNode;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds what of a plan is to be marked in a text: all that may have matched, nothing excluded. */
final class MarkedTerms {
  /** The one field of the highlighter: exact forms, and stems with their mark. */
  static final String FIELD = "text";

  private MarkedTerms() {}

  static Query query(PlanNode node) {
    return switch (node) {
      case PlanNode.Word word -> term(NewsAnalysis.STEM_MARK + word.stem());
      case PlanNode.Term term -> term.field().isText() ? term(term.term()) : nothing();
      case PlanNode.Phrase phrase -> phrase.field().isText() ? phrase(phrase) : nothing();
      case PlanNode.Prefix prefix ->
          prefix.field().isText() ? new PrefixQuery(new Term(FIELD, prefix.prefix())) : nothing();
      case PlanNode.Fuzzy fuzzy ->
          fuzzy.field().isText()
              ? new FuzzyQuery(new Term(FIELD, fuzzy.term()), fuzzy.edits(), 1)
              : nothing();
      case PlanNode.Within within -> query(within.node());
      case PlanNode.AnyOf anyOf -> any(anyOf.nodes(), List.of());
      case PlanNode.Combined combined -> any(combined.must(), combined.may());
      case PlanNode.DateOverlap overlap -> nothing();
      case PlanNode.Undated undated -> nothing();
      case PlanNode.FilesBelow below -> nothing();
      case PlanNode.Everything everything -> nothing();
      case PlanNode.Nothing none -> nothing();
    };
  }

  private static Query any(List<PlanNode> some, List<PlanNode> others) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    some.forEach(node -> any.add(query(node), Occur.SHOULD));
    others.forEach(node -> any.add(query(node), Occur.SHOULD));
    return any.build();
  }

  private static Query phrase(PlanNode.Phrase phrase) {
    MultiPhraseQuery.Builder words = new MultiPhraseQuery.Builder();
    words.setSlop(phrase.slop());
    for (List<String> place : phrase.words()) {
      words.add(place.stream().map(term -> new Term(FIELD, term)).toArray(Term[]::new));
    }
    return words.build();
  }

  private static Query term(String term) {
    return new TermQuery(new Term(FIELD, term));
  }

  private static Query nothing() {
    return new MatchNoDocsQuery("nothing to mark");
  }
}
