package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QueryErrorsTest {
  private static final QueryParser PARSER =
      QueryParser.at(InstantSource.fixed(Instant.parse("2024-06-19T10:00:00Z")), ZoneOffset.UTC);
  private static final String FIELDS =
      "; the fields are headline, lead, body, by, source, in, section, tag, lang, type, path, url,"
          + " date; if it is text, put a blank behind the colon or quotation marks around it, or"
          + " search for words only";
  private static final String DATES =
      " is no date; write a date such as 2024, 2024-06 or 2024-06-19, today or yesterday, a span"
          + " such as 2023..2024, 2023.. or ..2024, the time since some days, weeks, months or"
          + " years ago (3d.. 2w.. 3m.. 1y..), or none";

  private static void fails(String text, int column, String problem) {
    QuerySyntaxException error =
        catchThrowableOfType(QuerySyntaxException.class, () -> PARSER.parse(text));
    assertThat(error).as(text).hasMessage("column " + column + ": " + problem);
    assertThat(error.column()).as(text).isEqualTo(column);
  }

  @Test
  void emptyQuery() {
    fails("", 1, "the query is empty; type a word, or * to see every article");
    fails(" \t\u00a0\n", 1, "the query is empty; type a word, or * to see every article");
  }

  @Test
  void quotationMarkWithoutAnother() {
    fails(
        "putin treaty \"north korea",
        14,
        "no closing quotation mark for \"north korea; add one, or search for words only");
    fails(
        "headline:\"a", 10, "no closing quotation mark for \"a; add one, or search for words only");
    fails("15\"", 3, "no closing quotation mark for \"; add one, or search for words only");
    fails(
        "\"" + "x\u0007y ".repeat(1000),
        1,
        "no closing quotation mark for \"x y x y x y x y x y x y x y x y x y x y…; add one, or"
            + " search for words only");
  }

  @Test
  void nothingBetweenQuotationMarks() {
    String problem =
        "nothing stands between the quotation marks; put words there, or leave them out";
    fails("a \"\"", 3, problem);
    fails("headline:\" \"", 10, problem);
    fails("“”", 1, problem);
  }

  @Test
  void parenthesisWithoutAnother() {
    fails("a (b OR c", 3, "no closing parenthesis for (b OR c; add one, or search for words only");
    fails("a (", 3, "no closing parenthesis for (; add one, or search for words only");
    fails(
        "(😀 ((a))", 1, "no closing parenthesis for (😀 ((a)); add one, or search for words only");
    fails(")", 1, "no opening parenthesis for ); add one, take it away, or search for words only");
    fails(
        "😀 a) b",
        5,
        "no opening parenthesis for ) b; add one, take it away, or search for words only");
  }

  @Test
  void nothingBetweenParentheses() {
    String problem = "nothing stands between the parentheses; put words there, or take them away";
    fails("()", 1, problem);
    fails("a headline:( )", 12, problem);
  }

  @Test
  void operatorWithoutOperand() {
    fails("AND b", 1, before("AND"));
    fails("a (OR b)", 4, before("OR"));
    fails("a OR", 3, behind("OR"));
    fails("a AND OR b", 3, behind("AND"));
    fails("a AND AND b", 3, behind("AND"));
    fails("a OR AND b", 3, behind("OR"));
    fails("(a AND) b", 4, behind("AND"));
    fails("NOT", 1, behind("NOT"));
    fails("a NOT OR b", 3, behind("NOT"));
    fails("OR", 1, before("OR"));
  }

  private static String before(String operator) {
    return "nothing stands before %1$s; put a word there, write %1$s in small letters if it is a"
            .formatted(operator)
        + " word, or search for words only";
  }

  private static String behind(String operator) {
    return before(operator).replace("stands before", "stands behind");
  }

  @Test
  void unknownField() {
    fails("putin titel:a", 7, "no field is called titel (did you mean title?)" + FIELDS);
    fails("Headlin:a", 1, "no field is called Headlin (did you mean headline?)" + FIELDS);
    fails("lng:en", 1, "no field is called lng (did you mean lang?)" + FIELDS);
    fails("xyzzyx:a", 1, "no field is called xyzzyx" + FIELDS);
    fails("-http:a", 2, "no field is called http" + FIELDS);
    fails("x".repeat(50) + ":a", 1, "no field is called " + "x".repeat(40) + "…" + FIELDS);
  }

  @Test
  void beginningTooShort() {
    fails(
        "putin k*",
        7,
        "too short a beginning: k*; write at least two letters before the asterisk, or \\* if it"
            + " is text");
    fails(
        "-.-*",
        2,
        "too short a beginning: .-*; write at least two letters before the asterisk, or \\* if it"
            + " is text");
    fails(
        "lang:*",
        6,
        "too short a beginning: *; write at least one character before the asterisk, or \\* if it"
            + " is text");
  }

  @Test
  void asteriskBehindQuotationMark() {
    fails(
        "\"north kor\"*",
        12,
        "an asterisk cannot follow a quotation mark; put it behind a word alone");
  }

  @Test
  void tooManyLettersMayDiffer() {
    fails("a putin~3", 8, "too many letters may differ: ~3; write ~1 or ~2, or \\~ if it is text");
    fails("putin~10", 6, "too many letters may differ: ~10; write ~1 or ~2, or \\~ if it is text");
  }

  @Test
  void badDistance() {
    String accepted =
        " is no distance; write a number from 0 to 1000 behind the tilde, as in \"a b\"~5";
    fails("\"a b\"~", 6, "~" + accepted);
    fails("\"a b\"~x", 6, "~x" + accepted);
    fails("\"a b\"~1001", 6, "~1001" + accepted);
    fails("\"a b\"~99999999999", 6, "~99999999999" + accepted);
  }

  @Test
  void distanceInFieldThatIsComparedAsWhole() {
    fails(
        "path:\"a b\"~5", 6, "path is compared as a whole, so ~5 says nothing there; leave it out");
    fails(
        "date:\"2024\"~1",
        6,
        "date is compared as a whole, so ~1 says nothing there; leave it out");
  }

  @Test
  void badDates() {
    fails("putin date:2024-13", 12, "2024-13" + DATES);
    fails("date:2023..2024-02-30", 12, "2024-02-30" + DATES);
    fails("date:x..2024", 6, "x" + DATES);
    fails("date:..", 6, ".." + DATES);
    fails("date:3m", 6, "3m" + DATES);
    fails("date:2024*", 6, "2024*" + DATES);
    fails("date:9999y..", 6, "9999y" + DATES);
    fails("date:none..", 6, "none" + DATES);
  }

  @Test
  void spanThatEndsBeforeItBegins() {
    fails(
        "date:2024-06..2024-05",
        6,
        "the span 2024-06..2024-05 ends before it begins; put the earlier date first");
    fails(
        "date:today..1d",
        6,
        "the span 2024-06-19..2024-06-18 ends before it begins; put the earlier date first");
  }

  @Test
  void tooDeep() {
    fails(
        "(".repeat(65) + "a" + ")".repeat(65),
        65,
        "more than 64 parentheses inside one another; take some away, or search for words only");
  }

  @Test
  void tooManyWords() {
    fails(
        "a ".repeat(1025),
        2049,
        "more than 1,024 words and quotations; leave some out, or search for words only");
  }

  @Test
  void tooLong() {
    fails(
        "a".repeat(QueryParser.MOST_CHARS + 1),
        QueryParser.MOST_CHARS + 1,
        "the query is longer than 1,048,576 characters; shorten it");
  }
}
