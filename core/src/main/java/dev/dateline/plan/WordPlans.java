package dev.dateline.plan;

import dev.dateline.analysis.Forms;
import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.analysis.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Plans words that are asked of the whole article. */
final class WordPlans {
  /**
   * The most words that are ranked: three clauses a word stay below Lucene's limit of 1,024, and
   * more words do not tell articles apart.
   */
  private static final int MOST_WORDS = 340;

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|www\\.)\\S+|[a-z0-9-]+(?:\\.[a-z0-9-]+)+/\\S*");

  private final NewsAnalysis analysis;

  WordPlans(NewsAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Words side by side, of which any may match: each stem once, compounds beside their parts,
   * without addresses and stop words unless there is nothing else.
   */
  List<PlanNode> ranked(List<String> texts) {
    Map<String, PlanNode> saying = new LinkedHashMap<>();
    Map<String, PlanNode> others = new LinkedHashMap<>();
    for (String text : texts) {
      boolean address = ADDRESS.matcher(text).matches();
      for (Token token : analysis.tokens(text)) {
        boolean says = !address && !token.forms().stopWord();
        add(token.forms(), says ? saying : others);
      }
    }
    Map<String, PlanNode> chosen = saying.isEmpty() ? others : saying;
    return new ArrayList<>(chosen.values().stream().limit(MOST_WORDS).toList());
  }

  /** Whether a ranked word is no stop word. */
  boolean saysSomething(PlanNode node) {
    return node instanceof PlanNode.Word word
        && analysis.tokens(word.exact()).stream().noneMatch(token -> token.forms().stopWord());
  }

  /** A word that has to match: as a compound or all of its parts; stop words count. */
  PlanNode required(String text) {
    List<Token> tokens = analysis.tokens(text);
    List<PlanNode> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      if (token.isCompound()) {
        List<PlanNode> parts =
            tokens.subList(i + 1, i + 1 + token.parts()).stream().map(WordPlans::word).toList();
        all.add(
            new PlanNode.AnyOf(
                List.of(word(token), new PlanNode.Combined(parts, List.of(), List.of()))));
        i += 1 + token.parts();
      } else {
        all.add(word(token));
        i++;
      }
    }
    return switch (all.size()) {
      case 0 -> new PlanNode.Nothing();
      case 1 -> all.getFirst();
      default -> new PlanNode.Combined(all, List.of(), List.of());
    };
  }

  /** Whether a text says nothing of a subject: stop words, addresses, marks. */
  boolean isIdle(String text) {
    return ADDRESS.matcher(text).matches()
        || analysis.tokens(text).stream().allMatch(token -> token.forms().stopWord());
  }

  private static PlanNode word(Token token) {
    return new PlanNode.Word(token.forms().stems().getFirst(), token.forms().exact());
  }

  private static void add(Forms forms, Map<String, PlanNode> words) {
    for (int i = 0; i < forms.stems().size(); i++) {
      String stem = forms.stems().get(i);
      String exact = i == 0 ? forms.exact() : stem;
      words.putIfAbsent(stem, new PlanNode.Word(stem, exact));
    }
  }
}
