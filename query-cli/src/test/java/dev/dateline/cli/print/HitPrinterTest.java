package dev.dateline.cli.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.SearchRequest.Detail;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitPrinterTest {
  private static final String HIT_1 =
      """
      {"rank":1,"score":12.5,"id":"0123456789abcdefghij","source_id":"tag:reuters, 2024 1",\
      "headline":"Putin and Kim sign \\"treaty\\"","authors":["Ann Lee","Bo Ek"],\
      "publisher":"Reuters","published":"2024-06-19T10:00:00+09:00","language":"en",\
      "section":"World","url":"https://example.org/1","path":"/news/a b.html",\
      "uri":"file:///news/a%20b.html","snippets":[{"field":"headline",\
      "text":"Putin and Kim sign \\"treaty\\"","marks":[[0,5],[20,26]]},{"field":"body",\
      "text":"They signed a treaty on Wednesday.","marks":[[14,20]]}]}\
      """;
  private static final String HIT_2 =
      """
      {"rank":2,"score":0.25,"id":"vvvvvvvvvvvvvvvvvvvv","source_id":null,"headline":null,\
      "authors":[],"publisher":null,"published":null,"language":null,"section":null,"url":null,\
      "path":"/news/box.jsonl","uri":"file:///news/box.jsonl","snippets":[]}\
      """;
  private static final String NEXT = Examples.NEXT.toString();

  @Test
  void jsonIsOneObjectWithEveryKeyEvenWhereNothingIsKnown() throws IOException {
    assertThat(print("json", Examples.answer()))
        .isEqualTo(
            """
            {"format":1,"query_id":null,"query":"putin treaty","total":{"count":1234,"exact":true,\
            "all_words":12},"hits":[%s,%s],"next":"%s"}
            """
                .formatted(HIT_1, HIT_2, NEXT));
  }

  @Test
  void jsonOfABatchIsALineForEachQuery() throws IOException {
    assertThat(print("json", Examples.nothing("q1"), Examples.nothing("q2")))
        .isEqualTo(
            """
            {"format":1,"query_id":"q1","query":"zzz","total":{"count":0,"exact":true,\
            "all_words":0},"hits":[],"next":null}
            {"format":1,"query_id":"q2","query":"zzz","total":{"count":0,"exact":true,\
            "all_words":0},"hits":[],"next":null}
            """);
  }

  @Test
  void ndjsonIsALineForEachHitAndOneForTheRest() throws IOException {
    assertThat(print("ndjson", Examples.answer()))
        .isEqualTo(
            """
            %s
            %s
            {"format":1,"query_id":null,"query":"putin treaty","total":{"count":1234,"exact":true,\
            "all_words":12},"next":"%s"}
            """
                .formatted(HIT_1, HIT_2, NEXT));
  }

  @Test
  void ndjsonOfABatchHasTheQueryInEachLine() throws IOException {
    assertThat(print("ndjson", Examples.answer("q7")).lines())
        .hasSize(3)
        .allMatch(line -> line.contains("\"query_id\":\"q7\""));
  }

  @Test
  void csvQuotesAsRfc4180Has() throws IOException {
    assertThat(print("csv", Examples.answer()))
        .isEqualTo(
            """
            query_id,rank,score,id,source_id,headline,authors,publisher,published,language,\
            section,url,path,uri\r
            ,1,12.5,0123456789abcdefghij,"tag:reuters, 2024 1","Putin and Kim sign ""treaty""\",\
            Ann Lee; Bo Ek,Reuters,2024-06-19T10:00:00+09:00,en,World,https://example.org/1,\
            /news/a b.html,file:///news/a%20b.html\r
            ,2,0.25,vvvvvvvvvvvvvvvvvvvv,,,,,,,,,/news/box.jsonl,file:///news/box.jsonl\r
            """);
  }

  @Test
  void csvOfABatchHasItsNamesOnce() throws IOException {
    assertThat(print("csv", Examples.answer("q1"), Examples.answer("q2")).lines().toList())
        .hasSize(5)
        .element(3)
        .asString()
        .startsWith("q2,1,");
  }

  @Test
  void tsvHasNoTabsInItsValues() throws IOException {
    List<String> lines = print("tsv", Examples.answer("a\tb")).lines().toList();
    assertThat(lines.get(1)).startsWith("a b\t1\t12.5\t");
    assertThat(lines).allMatch(line -> line.split("\t", -1).length == 14);
  }

  @Test
  void trecNamesTheItemsOwnIdentifierWithoutBlanks() throws IOException {
    assertThat(print("trec", Examples.answer("q 7")))
        .isEqualTo(
            """
            q_7 Q0 tag:reuters,_2024_1 1 12.5 dateline
            q_7 Q0 vvvvvvvvvvvvvvvvvvvv 2 0.25 dateline
            """);
  }

  @Test
  void trecCallsTheOnlyQuery1() throws IOException {
    assertThat(print("trec", Examples.answer())).startsWith("1 Q0 ");
  }

  @Test
  void pathsNamesEachFileOnce() throws IOException {
    assertThat(print("paths", Examples.answer())).isEqualTo("/news/a b.html\n/news/box.jsonl\n");
  }

  @Test
  void aFormatThatDoesNotExistIsABug() {
    assertThatThrownBy(() -> print("xml", Examples.answer())).hasMessage("no such format: xml");
  }

  @Test
  void onlyFormatsThatShowSnippetsAskForThem() {
    assertThat(List.of("text", "json", "ndjson"))
        .allMatch(format -> shows(format) == Detail.SNIPPETS);
    assertThat(List.of("csv", "tsv")).allMatch(format -> shows(format) == Detail.ARTICLE);
    assertThat(List.of("trec", "paths")).allMatch(format -> shows(format) == Detail.IDENTITY);
  }

  private static Detail shows(String format) {
    return HitPrinter.of(format, Examples.PLAIN, new StringWriter()).shows();
  }

  private static String print(String format, Answer... answers) throws IOException {
    StringWriter out = new StringWriter();
    HitPrinter printer = HitPrinter.of(format, Examples.PLAIN, out);
    for (Answer answer : answers) {
      printer.print(answer);
    }
    return out.toString();
  }
}
