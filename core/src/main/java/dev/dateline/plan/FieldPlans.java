package dev.dateline.plan;

import dev.dateline.analysis.Forms;
import dev.dateline.analysis.IndexField;
import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.analysis.Token;
import dev.dateline.article.ArticleField;
import dev.dateline.plan.PlanNode.Region;
import dev.dateline.query.QueryNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plans phrases, beginnings and fuzzy words, and all that is asked of one field. */
final class FieldPlans {
  private final NewsAnalysis analysis;

  FieldPlans(NewsAnalysis analysis) {
    this.analysis = analysis;
  }

  PlanNode word(ArticleField field, String text) {
    return switch (field.kind()) {
      case TEXT, NAME -> words(field, text, 0, true);
      case EXACT -> exactly(field, text);
      case DATE -> new PlanNode.Nothing(); // the parser makes a date of it
    };
  }

  PlanNode phrase(QueryNode.Phrase phrase) {
    ArticleField field = phrase.field();
    if (field != null && field.kind() == ArticleField.Kind.EXACT) {
      return exactly(field, phrase.text());
    }
    return words(field, phrase.text(), phrase.slop(), false);
  }

  PlanNode prefix(QueryNode.Prefix prefix) {
    ArticleField field = prefix.field();
    if (field == ArticleField.PATH) {
      return path(prefix.text());
    }
    if (field != null && field.kind() == ArticleField.Kind.EXACT) {
      return new PlanNode.Prefix(IndexField.of(field), coded(field, prefix.text()));
    }
    return within(field, new PlanNode.Prefix(index(field), analysis.fold(prefix.text())));
  }

  PlanNode fuzzy(QueryNode.Fuzzy fuzzy) {
    String term = analysis.fold(fuzzy.text());
    return within(fuzzy.field(), new PlanNode.Fuzzy(index(fuzzy.field()), term, fuzzy.edits()));
  }

  PlanNode publisher(String name) {
    return words(ArticleField.SOURCE, name, 0, false);
  }

  PlanNode language(String tag) {
    return exactly(ArticleField.LANG, tag);
  }

  PlanNode type(String type) {
    return type.endsWith("*")
        ? new PlanNode.Prefix(
            IndexField.TYPE, coded(ArticleField.TYPE, type.substring(0, type.length() - 1)))
        : exactly(ArticleField.TYPE, type);
  }

  static PlanNode path(String path) {
    try {
      String encoded = Path.of(path).toAbsolutePath().normalize().toUri().getRawPath();
      boolean folder = encoded.length() > 1 && encoded.endsWith("/");
      return new PlanNode.FilesBelow(folder ? encoded.substring(0, encoded.length() - 1) : encoded);
    } catch (InvalidPathException e) {
      return new PlanNode.Nothing(); // no file can have such a name
    }
  }

  private PlanNode exactly(ArticleField field, String text) {
    return field == ArticleField.PATH
        ? path(text)
        : new PlanNode.Term(IndexField.of(field), coded(field, text));
  }

  private static String coded(ArticleField field, String text) {
    return field == ArticleField.URL ? text : text.toLowerCase(Locale.ROOT);
  }

  private PlanNode words(@Nullable ArticleField field, String text, int slop, boolean stemmed) {
    List<Token> tokens = analysis.tokens(text).stream().filter(t -> !t.isCompound()).toList();
    if (tokens.isEmpty()) {
      return new PlanNode.Nothing();
    }
    List<List<String>> places = new ArrayList<>();
    for (Token token : tokens) {
      places.add(alternatives(token.forms(), stemmed && index(field) == IndexField.TITLE));
    }
    if (places.size() > 1) {
      return within(field, new PlanNode.Phrase(index(field), places, slop));
    }
    List<PlanNode> terms = new ArrayList<>();
    for (String term : places.getFirst()) {
      terms.add(new PlanNode.Term(index(field), term));
    }
    return within(field, terms.size() == 1 ? terms.getFirst() : new PlanNode.AnyOf(terms));
  }

  /** Only the pronoun's own spelling finds the pronoun; a country's finds the country. */
  private static List<String> alternatives(Forms forms, boolean stemmed) {
    List<String> terms = new ArrayList<>();
    terms.add(forms.exact());
    if (stemmed) {
      for (String stem : forms.stems()) {
        terms.add(NewsAnalysis.STEM_MARK + stem);
      }
    }
    return terms;
  }

  private static PlanNode within(@Nullable ArticleField field, PlanNode node) {
    if (field == ArticleField.LEAD) {
      return new PlanNode.Within(Region.LEAD, node);
    }
    return field == ArticleField.BODY ? new PlanNode.Within(Region.BODY, node) : node;
  }

  private static IndexField index(@Nullable ArticleField field) {
    return field == null ? IndexField.EXACT : IndexField.of(field);
  }
}
