package dev.dateline.analysis;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes terms: the same for articles and for queries, on every engine.
 *
 * <p>Words by Unicode's rules; case, accents, typographic quotes and hyphens, possessives and the
 * dots of abbreviations folded; names with hyphens found joined and apart; the exact form beside
 * the stem. English rules serve all languages for now. Thread-safe.
 */
public final class NewsAnalysis {
  /** What stems begin with in a field that holds exact forms too. */
  public static final String STEM_MARK = "\u0001";

  /** The term that stands in {@link IndexField#EXACT} where the headline ends. */
  public static final String HEADLINE_END = "\u0002h";

  /** The term that stands in {@link IndexField#EXACT} where the lead ends. */
  public static final String LEAD_END = "\u0002l";

  /**
   * How many words of the first paragraph count as a lead: a longer one is the whole story set in
   * one paragraph.
   */
  private static final int LEAD_WORDS = 60;

  /**
   * How many positions lie between two regions, so that no phrase spans them; more would cost space
   * in each position behind. Only windows of more than ten words can span regions.
   */
  static final int GAP = 10;

  private final NewsLanguage language = new English();
  private final ConcurrentLinkedQueue<Tokenization> idle = new ConcurrentLinkedQueue<>();

  /** The analysis of news in English, which serves all languages for now. */
  public NewsAnalysis() {}

  /**
   * What changes whenever the same text would become other terms; an archive written under another
   * one is not compatible.
   *
   * @return a name with versions
   */
  public String fingerprint() {
    return "news-1 " + language.fingerprint();
  }

  /**
   * Cuts a text into words.
   *
   * @param text any text
   * @return its words in order, each compound before its parts
   */
  public List<Token> tokens(String text) {
    Tokenization tokenization = idle.poll();
    if (tokenization == null) {
      tokenization = new Tokenization(language);
    }
    List<Token> tokens = tokenization.tokens(text);
    idle.offer(tokenization); // not where it threw: its state is unknown then
    return tokens;
  }

  /**
   * Folds a beginning of a word, or a code, as exact forms are folded.
   *
   * @param text a text without blanks
   * @return the text without case, accents, apostrophes and hyphens
   */
  public String fold(String text) {
    return WordForms.withoutInnerMarks(Folding.fold(text));
  }

  /**
   * The terms by which an article is found.
   *
   * @param article the article
   * @return its terms for each index field
   */
  public ArticleTerms terms(Article article) {
    boolean leadInBody = article.bodyHoldsLead();
    String rest = leadInBody ? article.body().substring(article.lead().length()) : article.body();
    List<Token> headline = tokens(article.headline());
    List<Token> lead = tokens(article.lead());
    List<Token> body = tokens(rest);
    Map<String, int[]> counts = new HashMap<>(2 * (headline.size() + lead.size() + body.size()));
    count(headline, ArticleField.HEADLINE.weight(), counts);
    int leading = Math.min(lead.size(), LEAD_WORDS);
    count(lead.subList(0, leading), ArticleField.LEAD.weight(), counts);
    count(lead.subList(leading, lead.size()), ArticleField.BODY.weight(), counts);
    count(body, ArticleField.BODY.weight(), counts);
    Map<IndexField, Tokens> fields = new EnumMap<>(IndexField.class);
    fields.put(IndexField.EXACT, exact(headline, lead, body));
    putTitle(headline, fields);
    putNames(IndexField.BY, article.credits().authors(), fields);
    putName(IndexField.SOURCE, article.credits().publisher(), fields);
    if (article.credits().dateline() != null) {
      putName(IndexField.IN, article.credits().dateline().place(), fields);
    }
    putName(IndexField.SECTION, article.labels().section(), fields);
    putNames(IndexField.TAG, article.labels().tags(), fields);
    return new ArticleTerms(counts(counts), fields);
  }

  private static void count(List<Token> tokens, int weight, Map<String, int[]> counts) {
    for (Token token : tokens) {
      for (String stem : token.forms().stems()) {
        counts.computeIfAbsent(stem, s -> new int[1])[0] += weight;
      }
    }
  }

  private static TermCounts counts(Map<String, int[]> counts) {
    String[] terms = new String[counts.size()];
    int[] numbers = new int[terms.length];
    int i = 0;
    for (Map.Entry<String, int[]> entry : counts.entrySet()) {
      terms[i] = entry.getKey();
      numbers[i++] = entry.getValue()[0];
    }
    return new TermCounts(terms, numbers);
  }

  private static Tokens exact(List<Token> headline, List<Token> lead, List<Token> body) {
    TokensBuilder exact = new TokensBuilder();
    exact.addExact(headline, 0);
    exact.add(HEADLINE_END, exact.next());
    exact.addExact(lead, exact.afterGap());
    exact.add(LEAD_END, exact.next());
    exact.addExact(body, exact.afterGap());
    return exact.build();
  }

  private static void putTitle(List<Token> headline, Map<IndexField, Tokens> fields) {
    if (!headline.isEmpty()) {
      TokensBuilder title = new TokensBuilder();
      title.addExactAndStems(headline, 0);
      fields.put(IndexField.TITLE, title.build());
    }
  }

  private void putName(IndexField field, @Nullable String name, Map<IndexField, Tokens> fields) {
    if (name != null) {
      putNames(field, List.of(name), fields);
    }
  }

  private void putNames(IndexField field, List<String> names, Map<IndexField, Tokens> fields) {
    TokensBuilder terms = new TokensBuilder();
    for (String name : names) {
      terms.addExact(tokens(name), terms.isEmpty() ? 0 : terms.afterGap());
    }
    if (!terms.isEmpty()) {
      fields.put(field, terms.build());
    }
  }
}
