package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QueryFieldsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-03-31T20:00:00Z"));

  private static void parses(String text, String tree) {
    assertThat(PrintedQuery.of(QueryParser.at(CLOCK, ZoneOffset.UTC).parse(text)))
        .as(text)
        .isEqualTo(tree);
  }

  @Test
  void fieldsTakeWordsPhrasesBeginningsAndGroups() {
    parses("headline:summit", "headline:summit");
    parses("headline:\"north korea\"~4", "headline:\"north korea\"~4");
    parses("headline:“north korea”", "headline:\"north korea\"");
    parses("headline:kor* headline:putn~", "(or headline:(prefix kor) headline:(fuzzy putn 1))");
    parses("headline:(a -b \"c d\")", "(mix headline:a -headline:b headline:\"c d\")");
    parses("headline:(a AND body:b)", "(and headline:a body:b)");
    parses("headline:(a OR (b c))", "(or headline:a (or headline:b headline:c))");
  }

  @Test
  void namesAndAliasesAreFoundInAnyCase() {
    parses("Title:a TEXT:b lead:c", "(or headline:a body:b lead:c)");
    parses("author:choe", "by:choe");
    parses("publisher:reuters", "source:reuters");
    parses("place:hanoi", "in:hanoi");
    parses("tags:asia", "tag:asia");
    parses("language:en", "lang:en");
    parses("published:2024", "(date 2024 2024)");
  }

  @Test
  void valueIsTextUpToTheNextBlank() {
    parses("headline:10:30", "headline:10:30");
    parses("headline:-a", "headline:-a");
    parses("headline:body:a", "headline:body:a");
    parses("(headline:a)", "headline:a");
    parses("headline:“a", "headline:“a");
  }

  @Test
  void colonThatNoFieldStandsBeforeIsText() {
    parses("Breaking: putin headline: kim", "(or Breaking: putin headline: kim)");
    parses("headline:", "headline:");
    parses("(note:) 10:30 3:2 :a ::", "(or note: 10:30 3:2 :a ::)");
    parses("u-n:a Überschrift:a a1:b", "(or u-n:a Überschrift:a a1:b)");
  }

  @Test
  void webAddressIsOneWord() {
    parses("https://a.org/b?c=d* http://a.org/~2", "(or 'https://a.org/b?c=d*' 'http://a.org/~2')");
    parses("(https://a.org/Lead_(news))", "'https://a.org/Lead_(news)'");
    parses("ftp://a.org/x", "ftp://a.org/x");
  }

  @Test
  void exactValuesStayAsTyped() {
    parses("url:https://a.org/Lead_(news)~", "url:'https://a.org/Lead_(news)~'");
    parses("path:/a/b(1).txt", "path:'/a/b(1).txt'");
    parses("path:\"/a b/c.txt\"", "path:\"/a b/c.txt\"");
    parses("path:/a\\ b", "path:'/a b'");
    parses("type:text/*", "type:(prefix text/)");
    parses("lang:e*", "lang:(prefix e)");
  }

  @Test
  void filtersBesideWordsHaveToMatch() {
    parses("putin lang:en date:2024", "(and putin lang:en (date 2024 2024))");
    parses("lang:en by:choe", "(and lang:en by:choe)");
    parses("source:reuters -kim", "(mix +source:reuters -kim)");
    parses("-lang:de putin", "(mix -lang:de putin)");
    parses("headline:a lang:en", "(and headline:a lang:en)");
    parses("putin (lang:en OR lang:fr)", "(and putin (or lang:en lang:fr))");
  }

  @Test
  void filtersDoNotMakeWordsOptional() {
    parses("putin kim lang:en", "(and (or putin kim) lang:en)");
    parses("putin lang:en kim -xi", "(mix +(or putin kim) +lang:en -xi)");
    parses("+lang:en putin kim", "(and lang:en (or putin kim))");
    parses("+putin kim lang:en", "(mix +putin kim +lang:en)");
    parses("putin AND kim treaty lang:en", "(mix +putin +kim treaty +lang:en)");
    parses("lang:en AND in:hanoi putin kim", "(and lang:en in:hanoi (or putin kim))");
  }

  @Test
  void filtersBesideOrMayMatch() {
    parses("putin OR lang:en", "(or putin lang:en)");
    parses("putin lang:en OR kim", "(or (and putin lang:en) kim)");
  }

  @Test
  void valuesInTheParenthesesOfOneFilterAreAlternatives() {
    parses("lang:(en fr)", "(or lang:en lang:fr)");
    parses("putin lang:(en fr)", "(and putin (or lang:en lang:fr))");
    parses("tag:(+asia +summit)", "(and tag:asia tag:summit)");
    parses("date:(2023 2024-06)", "(or (date 2023 2023) (date 2024-06 2024-06))");
  }

  @Test
  void datesAreAsWideAsTyped() {
    parses("date:2024", "(date 2024 2024)");
    parses("date:2024-06", "(date 2024-06 2024-06)");
    parses("date:2024-06-19", "(date 2024-06-19 2024-06-19)");
    parses("date:\"2024-06-19 10:00\"", "(date 2024-06-19T10:00 2024-06-19T10:00)");
    parses("date:NONE", "(date none)");
    parses("-date:none", "(mix -(date none))");
  }

  @Test
  void datesMakeSpans() {
    parses("date:2024-06..2024-07", "(date 2024-06 2024-07)");
    parses("date:2023..", "(date 2023 _)");
    parses("date:..2024-06-19", "(date _ 2024-06-19)");
    parses("date:2024..2024-06", "(date 2024 2024-06)");
    parses("date:2024-06..2024", "(date 2024-06 2024)");
  }

  @Test
  void datesCountBackFromToday() {
    parses("date:today", "(date 2024-03-31 2024-03-31)");
    parses("date:Yesterday", "(date 2024-03-30 2024-03-30)");
    parses("date:3d..", "(date 2024-03-28 _)");
    parses("date:2w..", "(date 2024-03-17 _)");
    parses("date:1m..", "(date 2024-02-29 _)");
    parses("date:1Y..today", "(date 2023-03-31 2024-03-31)");
    parses("date:..0d", "(date _ 2024-03-31)");
  }

  @Test
  void todayIsTheDayWhereTheUserIs() {
    QueryParser tokyo = QueryParser.at(CLOCK, ZoneId.of("Asia/Tokyo"));
    assertThat(PrintedQuery.of(tokyo.parse("date:today")))
        .isEqualTo("(date 2024-04-01 2024-04-01)");
  }
}
