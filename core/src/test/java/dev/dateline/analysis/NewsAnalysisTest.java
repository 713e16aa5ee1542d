package dev.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.testing.Seeds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsAnalysisTest {
  private final NewsAnalysis analysis = new NewsAnalysis();

  @ParameterizedTest
  @CsvSource({
    "Putin's,          putin",
    "Putin’s,          putin",
    "PUTIN,            putin",
    "U.S.,             usa",
    "US,               usa",
    "U.S.A.,           usa",
    "us,               us",
    "U.N.,             un",
    "O’Neill,          oneill",
    "O'Neill,          oneill",
    "São,              sao",
    "Zürich,           zurich",
    "Erdoğan,          erdogan",
    "Ørsted,           orsted",
    "Straße,           strasse",
    "ﬁnal,             final",
    "Ａｂｃ,             abc",
    "café,            cafe",
    "Ἀθῆναι,           αθηναι",
    "Горбачёв,         горбачев",
    "Йошкар,           йошкар",
    "don’t,            dont",
    "2024,             2024",
    "3.5,              3.5"
  })
  void spellingsOfAWordFoldIntoOne(String word, String folded) {
    assertThat(analysis.tokens(word))
        .extracting(token -> token.forms().exact())
        .containsExactly(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "treaties, treaty",
    "signing,  sign",
    "signed,   sign",
    "leaders,  leader",
    "missiles, missile"
  })
  void inflectedFormsShareAStem(String word, String stem) {
    assertThat(stems(word)).containsExactly(stem);
  }

  @ParameterizedTest
  @CsvSource({"Jong-un", "Jong‐un", "Jong‑un"})
  void aNameWithAHyphenIsACompoundAndItsParts(String name) {
    assertThat(analysis.tokens(name))
        .extracting(token -> token.forms().exact() + "@" + token.position())
        .containsExactly("jongun@0", "jong@0", "un@1");
  }

  @Test
  void aDashBetweenPhrasesJoinsNothing() {
    assertThat(analysis.tokens("Seoul - Tokyo – Beijing—Moscow, 2019-20"))
        .noneMatch(Token::isCompound);
  }

  @Test
  void aCamelCaseWordIsFoundByItsParts() {
    assertThat(stems("WikiLeaks")).contains("wikileak", "wiki", "leak");
    assertThat(stems("iPhone")).containsExactly("iphone");
  }

  @Test
  void functionWordsAreStopWords() {
    assertThat(analysis.tokens("the and of which")).allMatch(token -> token.forms().stopWord());
    assertThat(analysis.tokens("treaty US war")).noneMatch(token -> token.forms().stopWord());
  }

  @Test
  void tokensSayWhereTheyStandInTheText() {
    String text = "Kim Jong-un’s “visit”";
    assertThat(analysis.tokens(text))
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("Kim", "Jong-un’s", "Jong", "un’s", "visit");
  }

  @Test
  void theHeadlineCountsThreeTimesTheLeadTwiceTheRestOnce() {
    ArticleTerms terms =
        analysis.terms(Article.of("Treaty", "A pact was made.\nLater came an accord."));
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < terms.words().size(); i++) {
      counts.put(terms.words().terms()[i], terms.words().counts()[i]);
    }
    assertThat(counts).containsEntry("treaty", 3).containsEntry("pact", 2);
    assertThat(counts).containsEntry("accord", 1);
  }

  @Test
  void aLeadAsLongAsAStoryCountsAsALeadOnlyAtItsBeginning() {
    String paragraph = "word ".repeat(60) + "behind";
    ArticleTerms terms = analysis.terms(Article.of("", paragraph));
    List<String> names = List.of(terms.words().terms());
    assertThat(terms.words().counts()[names.indexOf("behind")]).isEqualTo(1);
    assertThat(terms.words().counts()[names.indexOf("word")]).isEqualTo(120);
  }

  @Test
  void anyTextGivesTokensWithinItself() {
    Seeds.repeat(
        2_000,
        random -> {
          String text = Seeds.text(random, 200);
          int position = 0;
          for (Token token : analysis.tokens(text)) {
            assertThat(token.start()).isBetween(0, token.end());
            assertThat(token.end()).isLessThanOrEqualTo(text.length());
            assertThat(token.position()).isGreaterThanOrEqualTo(position);
            assertThat(token.forms().exact()).isNotEmpty();
            assertThat(token.forms().stems()).isNotEmpty();
            position = token.position();
          }
        });
  }

  private List<String> stems(String word) {
    return analysis.tokens(word).getFirst().forms().stems();
  }
}
