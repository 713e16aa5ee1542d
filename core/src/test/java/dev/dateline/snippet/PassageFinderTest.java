package dev.dateline.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.analysis.IndexField;
import dev.dateline.analysis.NewsAnalysis;
import dev.dateline.article.ArticleField;
import dev.dateline.plan.PlanNode;
import dev.dateline.plan.Planner;
import dev.dateline.plan.Ranking;
import dev.dateline.query.QueryParser;
import dev.dateline.search.SearchRequest;
import dev.dateline.testing.Seeds;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.junit.jupiter.api.Test;

class PassageFinderTest {
  private static final List<String> WORDS =
      List.of(
          "U.S.", "Jong-un", "WikiLeaks", "signing", "signed", "Korea's", "the", "éclair", "oil");
  private static final List<String> QUERIES =
      List.of(
          "us oil",
          "signs",
          "+oil -the",
          "wiki korea",
          "jong un sign",
          "jongun",
          "headline:oil eclair");

  private final NewsAnalysis analysis = new NewsAnalysis();

  @Test
  void wordsAreMarkedWhereLucenesOwnWayMarksThem() {
    Seeds.repeat(
        300,
        random -> {
          String text = text(random);
          PlanNode plan = plan(QUERIES.get(random.nextInt(QUERIES.size())));

          assertThat(WantedWords.of(plan)).isPresent();
          assertThat(
                  PassageFinder.of(analysis, plan, ArticleField.BODY, new WholeBreakIterator(), 1)
                      .in(text))
              .as("%s in \"%s\"", plan, text)
              .isEqualTo(
                  PassageFinder.byQuery(
                          analysis, plan, ArticleField.BODY, new WholeBreakIterator(), 1)
                      .in(text));
        });
  }

  @Test
  void phrasesAndPartsOfWordsAreLeftToLucene() {
    assertThat(WantedWords.of(plan("\"oil price\""))).isEmpty();
    assertThat(WantedWords.of(plan("oil pric*"))).isEmpty();
    assertThat(WantedWords.of(plan("oil (price OR koera~)"))).isEmpty();
    assertThat(WantedWords.of(new PlanNode.Prefix(IndexField.LANG, "en"))).isPresent();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(30); i > 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())))
          .append(random.nextInt(5) == 0 ? ". " : " ");
    }
    return text.append(Seeds.text(random, 20)).toString().replace("\u0000", " ");
  }

  private PlanNode plan(String query) {
    QueryParser parser = QueryParser.at(InstantSource.system(), ZoneOffset.UTC);
    return new Planner(analysis, Ranking.DEFAULT)
        .plan(SearchRequest.of(parser.parse(query)))
        .match();
  }
}
