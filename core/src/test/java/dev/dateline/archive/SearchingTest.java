package dev.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleField;
import dev.dateline.article.Dateline;
import dev.dateline.article.Provenance;
import dev.dateline.article.Published;
import dev.dateline.contract.ArchiveContract;
import dev.dateline.query.QueryNode;
import dev.dateline.query.QueryParser;
import dev.dateline.search.Hit;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.Filters;
import dev.dateline.search.SearchResults;
import dev.dateline.search.Snippet;
import dev.dateline.testing.Queries;
import dev.dateline.testing.Seeds;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queries find, on a small archive in memory. */
class SearchingTest {
  private final Archive archive = Archive.inMemory();
  private ArchiveReader reader = filled();

  private ArchiveReader filled() {
    try (ArchiveWriter writer = archive.openWriter("test")) {
      writer.put(
          "treaty",
          Article.builder()
              .headline("Putin and Kim Jong-un sign treaty")
              .body(
                  "North Korea and Russia signed a mutual defence treaty.\n"
                      + "The leaders met in Pyongyang. Mr Putin’s visit was his first in 24 years.")
              .authors(List.of("Jane Doe"))
              .publisher("Example Press")
              .dateline(new Dateline("PYONGYANG", "June 19", null))
              .published(Published.of("2024-06-19T10:00:00+09:00"))
              .section("World")
              .tags(List.of("Diplomacy", "Far East"))
              .language("en-GB")
              .provenance(new Provenance(null, "https://example.org/treaty", "text/html", null))
              .build());
      writer.put(
          "soup",
          Article.builder()
              .headline("Soup kitchens run out of bread")
              .body("The treatment of the poor is a disgrace.\nU.S. charities sent soup.")
              .publisher("The Harbour Times")
              .published(Published.of("2019"))
              .language("de")
              .build());
      writer.put(
          "treaties",
          Article.of("A history of treaties", "Many treaties were broken, São Paulo said."));
      writer.commit();
    }
    return archive.openReader();
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pyongyang                        | treaty",
        "kim jong un                      | treaty",
        "jongun                           | treaty",
        "jong-un                          | treaty",
        "+jong-un                         | treaty",
        "+jongun                          | treaty",
        "\"jong un sign\"                 | treaty",
        "\"Kim Jong-Un sign\"             | treaty",
        "\"kim sign\"                     |",
        "\"kim sign\"~5                   | treaty",
        "\"sign treaty north\"            |",
        "sao paulo                        | treaties",
        "SÃO                              | treaties",
        "US charity                       | soup",
        "\"U.S. charities\"               | soup",
        "\"us charities\"                 | soup",
        "putins                           | treaty",
        "putin                            | treaty",
        "treat*                           | soup treaties treaty",
        "treeaty~                         | treaty",
        "treaty -history                  | treaty",
        "+treaty +soup                    |",
        "soup AND bread                   | soup",
        "soup AND NOT bread               |",
        "soup OR pyongyang                | soup treaty",
        "headline:treaty                  | treaties treaty",
        "headline:treaties                | treaties treaty",
        "headline:\"treaties\"            | treaties",
        "headline:disgrace                |",
        "lead:disgrace                    | soup",
        "lead:charities                   |",
        "body:charities                   | soup",
        "body:kitchens                    |",
        "lead:\"mutual defence\"          | treaty",
        "lead:pyong*                      |",
        "body:pyong*                      | treaty",
        "body:\"putin visit\"             | treaty",
        "by:doe                           | treaty",
        "author:\"jane doe\"              | treaty",
        "source:harbour                   | soup",
        "source:\"example press\"         | treaty",
        "in:pyongyang                     | treaty",
        "section:world                    | treaty",
        "tag:\"far east\"                 | treaty",
        "tag:\"diplomacy far\"            |",
        "lang:en                          | treaty",
        "lang:en-gb                       | treaty",
        "lang:EN-GB                       | treaty",
        "type:text/html                   | treaty",
        "type:text*                       | treaty",
        "url:https://example.org/treaty   | treaty",
        "url:https://example.org/*        | treaty",
        "date:2024                        | treaty",
        "date:2024-06-19                  | treaty",
        "date:2024-06-18                  |",
        "date:2019-05                     | soup",
        "date:2018..2019                  | soup",
        "date:..2018                      |",
        "date:2020..                      | treaty",
        "date:none                        | treaties",
        "-treaty                          | soup",
        "-putin -soup                     | treaties",
        "*                                | soup treaties treaty",
        "lang:en treaty                   | treaty",
        "(soup OR bread) date:2019        | soup",
      })
  void aQueryFindsWhatItAsksFor(String query, String expected) {
    assertThat(found(query))
        .isEqualTo(
            expected == null ? new TreeSet<>() : new TreeSet<>(List.of(expected.split(" "))));
  }

  @Test
  void theExactFormRanksAboveAStemmedOne() {
    write("one", Article.of("x", "The minister signed the papers on Monday."));
    write("two", Article.of("x", "The minister signs the papers on Monday."));

    assertThat(ranked("signs papers").subList(0, 2)).containsExactly("two", "one");
    assertThat(ranked("signed papers").subList(0, 2)).containsExactly("one", "two");
  }

  @Test
  void aWordInTheHeadlineRanksAboveOneInTheText() {
    write("head", Article.of("Earthquake in the north", "Nothing else is known of it so far."));
    write("body", Article.of("Nothing else is known", "Earthquake in the north of it so far."));

    assertThat(ranked("earthquake")).containsExactly("head", "body");
  }

  @Test
  void stopWordsAloneAreSearched() {
    assertThat(found("the")).isEqualTo(new TreeSet<>(List.of("treaty", "soup")));
  }

  @Test
  void filtersNarrowWithoutRanking() {
    SearchRequest all = SearchRequest.words("treaty");
    SearchResults plain = reader.search(all);
    SearchResults filtered =
        reader.search(
            all.withFilters(
                new Filters(
                    null, List.of("example press"), List.of("en"), List.of("text/*"), List.of())));

    assertThat(plain.hits()).hasSize(2);
    assertThat(filtered.hits()).hasSize(1);
    assertThat(filtered.hits().getFirst().score()).isEqualTo(score(plain, "treaty"));
    assertThat(filtered.total().count()).isEqualTo(1);
  }

  @Test
  void aPathFilterTakesFilesBelowAFolder() {
    try (ArchiveWriter writer = archive.openWriter("test")) {
      writer.write(ArchiveContract.put("/news/a%20b/x.txt", "Treaty one", "text"));
      writer.write(ArchiveContract.put("/news/a%20bc/x.txt", "Treaty two", "text"));
      writer.commit();
    }
    refresh();
    Filters below = new Filters(null, List.of(), List.of(), List.of(), List.of("/news/a b"));

    assertThat(reader.search(SearchRequest.words("treaty").withFilters(below)).hits())
        .extracting(Hit::path)
        .containsExactly("/news/a b/x.txt");
    assertThat(reader.search(SearchRequest.of(Queries.parse("path:\"/news/a bc\""))).hits())
        .extracting(Hit::uri)
        .containsExactly("file:///news/a%20bc/x.txt");
  }

  @Test
  void allWordsCanBeRequired() {
    SearchRequest request = SearchRequest.words("putin the soup");
    assertThat(reader.search(request).total().allWords()).isZero();
    assertThat(reader.search(request).hits()).hasSize(2);
    assertThat(reader.search(request.withAllWords(true)).hits()).isEmpty();
    assertThat(reader.search(SearchRequest.words("putin the treaty").withAllWords(true)).hits())
        .hasSize(1);
  }

  @Test
  void aQueryThatRanksNothingGivesTheNewestFirst() {
    assertThat(ranked("*")).containsExactly("treaty", "soup", "treaties");
    assertThat(ranked("-pyongyang")).containsExactly("soup", "treaties");
  }

  @Test
  void snippetsMarkWhatMatchedInItsOwnForm() {
    List<Snippet> snippets = hit("treaties putin", "treaty").snippets();

    assertThat(marked(snippets.getFirst())).isEqualTo("[Putin] and Kim Jong-un sign [treaty]");
    assertThat(snippets.getFirst().field()).isEqualTo(ArticleField.HEADLINE);
    assertThat(snippets.subList(1, snippets.size()))
        .extracting(SearchingTest::marked)
        .anyMatch(text -> text.contains("mutual defence [treaty]"))
        .anyMatch(text -> text.contains("[Putin’s]"));
  }

  @Test
  void aPhraseMarksThePhraseOnly() {
    List<Snippet> snippets = hit("\"mutual defence\" -soup", "treaty").snippets();

    assertThat(snippets)
        .extracting(SearchingTest::marked)
        .anyMatch(text -> text.contains("[mutual] [defence]") || text.contains("[mutual defence]"));
  }

  @Test
  void whereTheBodyDoesNotMatchItsBeginningIsShown() {
    List<Snippet> snippets = hit("kitchens", "soup").snippets();

    assertThat(snippets).hasSize(2);
    assertThat(snippets.get(1).text()).startsWith("The treatment of the poor");
    assertThat(snippets.get(1).marks()).isEmpty();
  }

  @Test
  void aJoinedNameMarksTheNameWithItsHyphen() {
    assertThat(marked(hit("jongun", "treaty").snippets().getFirst()))
        .isEqualTo("Putin and Kim [Jong-un] sign treaty");
  }

  @Test
  void noTextAtAllMakesWordsFail() {
    Seeds.repeat(
        300,
        random -> {
          SearchResults results = reader.search(SearchRequest.words(Seeds.text(random, 300)));
          assertThat(results.hits().size()).isLessThanOrEqualTo(3);
          for (Hit hit : results.hits()) {
            for (Snippet snippet : hit.snippets()) {
              assertThat(marked(snippet)).isNotEmpty();
            }
          }
        });
  }

  @Test
  void queriesOfAnyLengthAreAnswered() {
    String words = words(3_000, " ");
    QueryParser parser = QueryParser.at(InstantSource.system(), ZoneOffset.UTC);
    for (QueryNode query :
        List.of(
            QueryParser.words(words),
            QueryParser.words(words(3_000, "-")),
            parser.parse('"' + words + '"'),
            parser.parse("headline:\"" + words + '"'),
            parser.parse("lead:\"" + words + "\"~5"))) {
      SearchRequest request = SearchRequest.of(query);
      assertThat(reader.search(request).hits()).isEmpty();
      assertThat(reader.search(request.withAllWords(true)).hits()).isEmpty();
    }
  }

  @Test
  void aBeginningMayStandForThousandsOfWords() {
    try (ArchiveWriter writer = archive.openWriter("test")) {
      writer.put("many", Article.of("Many words", words(3_000, " ")));
      writer.commit();
    }
    try (ArchiveReader many = archive.openReader()) {
      QueryParser parser = QueryParser.at(InstantSource.system(), ZoneOffset.UTC);
      for (String query : List.of("zq*", "lead:zq*", "body:zq*")) {
        assertThat(many.search(SearchRequest.of(parser.parse(query))).total().count()).isOne();
      }
    }
  }

  private static String words(int count, String between) {
    return IntStream.range(0, count).mapToObj(i -> "zq" + i).collect(Collectors.joining(between));
  }

  @Test
  void veryManyWordsAreNoMistake() {
    assertThat(found("treaty " + "word".repeat(3) + " x1".repeat(900))).contains("treaty");
  }

  private static float score(SearchResults results, String name) {
    return results.hits().stream()
        .filter(hit -> name(hit).equals(name))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private void write(String name, Article article) {
    try (ArchiveWriter writer = archive.openWriter("test")) {
      writer.put(name, article);
      writer.commit();
    }
    refresh();
  }

  private void refresh() {
    reader.close();
    reader = archive.openReader();
  }

  private SortedSet<String> found(String query) {
    return new TreeSet<>(ranked(query));
  }

  private List<String> ranked(String query) {
    return reader.search(SearchRequest.of(Queries.parse(query))).hits().stream()
        .map(SearchingTest::name)
        .toList();
  }

  private Hit hit(String query, String name) {
    return reader.search(SearchRequest.of(Queries.parse(query))).hits().stream()
        .filter(hit -> name(hit).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String name(Hit hit) {
    return hit.path().substring(hit.path().lastIndexOf('/') + 1);
  }

  private static String marked(Snippet snippet) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    List<Snippet.Mark> marks = new ArrayList<>(snippet.marks());
    for (Snippet.Mark mark : marks) {
      text.append(snippet.text(), at, mark.start());
      text.append('[').append(snippet.text(), mark.start(), mark.end()).append(']');
      at = mark.end();
    }
    return text.append(snippet.text().substring(at)).toString();
  }
}
