package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QueryParserTest {
  private static final QueryParser PARSER =
      QueryParser.at(InstantSource.fixed(Instant.parse("2024-06-19T10:00:00Z")), ZoneOffset.UTC);

  private static void parses(String text, String tree) {
    assertThat(PrintedQuery.of(PARSER.parse(text))).as(text).isEqualTo(tree);
  }

  @Test
  void wordsSideBySideMayMatch() {
    parses("putin", "putin");
    parses("  putin\t\nkim\u00a0treaty ", "(or putin kim treaty)");
    parses("Jong-un U.S. AT&T $5 50% o'clock", "(or Jong-un U.S. AT&T $5 50% 'o'clock')");
  }

  @Test
  void quotationMarksMakePhrases() {
    parses("\"north korea\"", "\"north korea\"");
    parses("\"north korea\" putin", "(or \"north korea\" putin)");
    parses("vladimir\"north korea\"putin", "(or vladimir \"north korea\" putin)");
    parses("\"a AND (b -c* \"", "\"a AND (b -c* \"");
  }

  @Test
  void typographicQuotationMarksMakePhrasesWhereBalanced() {
    parses("“north korea”", "\"north korea\"");
    parses("„nord korea“ „nord korea”", "(or \"nord korea\" \"nord korea\")");
    parses("«corée du nord» »nord korea«", "(or \"corée du nord\" \"nord korea\")");
    parses("”nord korea”~3", "\"nord korea\"~3");
    parses("-“north korea”", "(mix -\"north korea\")");
    parses("“north korea", "(or “north korea)");
    parses("north korea” „a «b", "(or north korea” „a «b)");
    parses("rock“n”roll", "rock“n”roll");
  }

  @Test
  void tildeBehindPhraseIsDistance() {
    parses("\"putin kim\"~5", "\"putin kim\"~5");
    parses("\"putin kim\"~0", "\"putin kim\"");
    parses("(\"putin kim\"~1000)", "\"putin kim\"~1000");
  }

  @Test
  void signsRequireAndExclude() {
    parses("+putin kim", "(mix +putin kim)");
    parses("putin -kim", "(mix putin -kim)");
    parses("-kim", "(mix -kim)");
    parses("+putin", "putin");
    parses("-(a b) +\"c d\"", "(mix -(or a b) +\"c d\")");
    parses("-headline:(a b)", "(mix -(or headline:a headline:b))");
  }

  @Test
  void dashesAreText() {
    parses("a - b + c -", "(or a - b + c -)");
    parses("Jong-un well+being", "(or Jong-un well+being)");
    parses("--all +-a -+a ++a", "(or --all +-a -+a ++a)");
    parses("(a -)", "(or a -)");
    parses("\"a\"-b", "(or \"a\" -b)");
  }

  @Test
  void operatorsInCapitalsConnect() {
    parses("a AND b", "(and a b)");
    parses("a AND b AND c", "(and a b c)");
    parses("a OR b OR c", "(or a b c)");
    parses("NOT a", "(mix -a)");
    parses("a NOT b", "(mix a -b)");
    parses("a AND NOT b", "(mix +a -b)");
    parses("NOT a AND NOT b", "(mix -a -b)");
    parses("NOT NOT a", "a");
    parses("NOT -a", "a");
    parses("a OR -b", "(or a (mix -b))");
    parses("NOT(a b)AND(c)", "(mix -(or a b) +c)");
  }

  @Test
  void operatorsInSmallLettersOrBehindSignsAreWords() {
    parses("war and peace or not", "(or war and peace or not)");
    parses("a -NOT +AND", "(mix a -NOT +AND)");
    parses("a \\AND b \"OR\"", "(or a AND b \"OR\")");
    parses("a headline:AND", "(or a headline:AND)");
    parses("a AND: b ANDES", "(or a AND: b ANDES)");
  }

  @Test
  void operatorsAreWordsWhereTheWholeQueryIsInCapitals() {
    parses("NORTH AND SOUTH KOREA", "(or NORTH AND SOUTH KOREA)");
    parses("TO BE OR NOT TO BE", "(or TO BE OR NOT TO BE)");
    parses("UN -EU", "(mix UN -EU)");
  }

  @Test
  void scriptsWithoutCapitalsDoNotTurnOperatorsIntoWords() {
    parses("北朝鮮 AND ロシア", "(and 北朝鮮 ロシア)");
    parses("2023 OR 2024", "(or 2023 2024)");
    parses("NORTH AND south", "(and NORTH south)");
  }

  @Test
  void notBindsTighterThanAndThanJuxtapositionThanOr() {
    parses("a b OR c d", "(or (or a b) (or c d))");
    parses("a OR b AND c", "(or a (and b c))");
    parses("a AND b c", "(mix +a +b c)");
    parses("a b AND c", "(mix a +b +c)");
    parses("a b AND NOT c d", "(mix a +b -c d)");
    parses("NOT a AND b OR c", "(or (mix -a +b) c)");
    parses("+a OR b", "(or a b)");
  }

  @Test
  void parenthesesGroup() {
    parses("(a OR b) AND c", "(and (or a b) c)");
    parses("(a AND b) c", "(or (and a b) c)");
    parses("f(x)", "(or f x)");
    parses("(((a)))", "a");
    parses("(+a) b", "(or a b)");
    parses("-(-a)", "(mix -(mix -a))");
    parses("a (b OR (c AND NOT d))", "(or a (or b (mix +c -d)))");
    parses("(".repeat(64) + "a" + ")".repeat(64), "a");
  }

  @Test
  void asteriskAtTheEndMakesPrefix() {
    parses("korea*", "(prefix korea)");
    parses("北京* 20*", "(or (prefix 北京) (prefix 20))");
    parses("*", "everything");
    parses("-* +*", "(mix -everything +everything)");
    parses("* -a", "(mix everything -a)");
  }

  @Test
  void asteriskAndQuestionMarkElsewhereAreText() {
    parses("a*b ko?ea who? *ing", "(or 'a*b' ko?ea who? '*ing')");
    parses("korea\\*", "'korea*'");
    parses("korea\\\\*", "(prefix korea\\)");
  }

  @Test
  void tildeBehindWordMakesItFuzzy() {
    parses("putin~", "(fuzzy putin 1)");
    parses("russia~", "(fuzzy russia 2)");
    parses("putin~2 russia~1", "(or (fuzzy putin 2) (fuzzy russia 1))");
    parses("putin~0", "putin");
    parses("😀a😀b😀~", "(fuzzy 😀a😀b😀 1)");
  }

  @Test
  void tildeElsewhereIsText() {
    parses("~ ~5 10~20 3~4월 a~b", "(or '~' '~5' '10~20' '3~4월' 'a~b')");
    parses("putin\\~", "'putin~'");
  }

  @Test
  void backslashMakesText() {
    parses("\\\"a", "'\"a'");
    parses("\"a \\\" b\"", "\"a \" b\"");
    parses("\\(a\\) \\-b \\+c", "(or '(a)' -b +c)");
    parses("headline\\:a", "headline:a");
    assertThat(PARSER.parse("headline\\:a")).isEqualTo(new QueryNode.Word(null, "headline:a"));
    parses("a\\ b", "'a b'");
    parses("a\\\\b c\\", "(or a\\b c\\)");
  }

  @Test
  void takesAsManyWordsAsTheLimitSays() {
    String most = "a ".repeat(QueryGrammar.MOST_PARTS);
    assertThat(PARSER.parse(most)).isInstanceOf(QueryNode.Group.class);
  }

  @Test
  void takesAsManyCharactersAsTheLimitSays() {
    String longest = "a".repeat(QueryParser.MOST_CHARS);
    assertThat(PARSER.parse(longest)).isEqualTo(new QueryNode.Word(null, longest));
  }
}
