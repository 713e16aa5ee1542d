package dev.dateline.daemon.extract.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.Dateline;
import dev.dateline.article.Published;
import dev.dateline.article.Published.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryDressingTest {
  private static final String LEAD =
      "The two leaders signed a treaty on Wednesday that commits their countries to help each other"
          + " if either of them is attacked, the strongest tie between the two since the end of the"
          + " Cold War, and said so.";

  @Test
  void aWholeStoryIsDressed() {
    Article article =
        dressed(
            "Treaty signed in Pyongyang",
            "By Jane Doe and John Roe",
            "PYONGYANG, June 19 (Example Press) — " + LEAD,
            "They met again.",
            "Copyright 2024, Example.org");

    assertThat(article.headline()).isEqualTo("Treaty signed in Pyongyang");
    assertThat(article.credits().authors()).containsExactly("Jane Doe", "John Roe");
    assertThat(article.credits().dateline())
        .isEqualTo(new Dateline("PYONGYANG", "June 19", "Example Press"));
    assertThat(article.credits().publisher()).isEqualTo("Example.org");
    assertThat(article.lead()).isEqualTo(LEAD);
    assertThat(article.body()).isEqualTo(LEAD + "\nThey met again.");
    assertThat(article.published()).hasToString("2024-06-19");
  }

  @Test
  void theYearOfTheCopyrightLineIsAllThatIsKnownWithoutADay() {
    Article article = dressed("Treaty signed", "(Example.org) – " + LEAD, "© 2024 Example.org");

    assertThat(article.published()).isEqualTo(published("2024", Origin.COPYRIGHT));
    assertThat(article.credits().publisher()).isEqualTo("Example.org");
    assertThat(article.lead()).isEqualTo(LEAD);
  }

  @Test
  void aDatelineWithoutAYearDatesNothing() {
    Article article = dressed("Treaty signed", "SEOUL, June 19 (Agency) - " + LEAD);

    assertThat(article.published()).isNull();
    assertThat(article.credits().dateline()).isEqualTo(new Dateline("SEOUL", "June 19", "Agency"));
  }

  @Test
  void linesOfDatesAreRead() {
    assertThat(dressed("Treaty signed", "Published: 20 June 2024", LEAD).published())
        .isEqualTo(published("2024-06-20", Origin.TEXT));
    assertThat(dressed("Treaty signed", "by Jane Doe | June 20, 2024", LEAD).published())
        .isEqualTo(published("2024-06-20", Origin.TEXT));
    assertThat(dressed("Treaty signed", "Updated: 21 June 2024", LEAD).published()).isNull();
  }

  @Test
  void barsKeepDatePublicationAndSectionApart() {
    Article article = dressed("Treaty signed", "April 10, 2019 | Example Press | Science", LEAD);

    assertThat(article.credits().publisher()).isEqualTo("Example Press");
    assertThat(article.labels().section()).isEqualTo("Science");
    assertThat(article.body()).isEqualTo(LEAD);
  }

  @Test
  void commasKeepAuthorDateAndPublicationApart() {
    Article article =
        dressed("Treaty signed", "Teresa Okafor, 5 March 2023, The Harbour Times", LEAD);

    assertThat(article.credits().authors()).containsExactly("Teresa Okafor");
    assertThat(article.credits().publisher()).isEqualTo("The Harbour Times");
    assertThat(article.published()).hasToString("2023-03-05");
  }

  @Test
  void aHeadlineKnownFromElsewhereIsNotRepeatedInTheText() {
    Article article =
        StoryDressing.dress(
                Article.builder().headline("“Treaty” signed"), List.of("\"Treaty\" signed", LEAD))
            .build();

    assertThat(article.headline()).isEqualTo("“Treaty” signed");
    assertThat(article.body()).isEqualTo(LEAD);
  }

  @Test
  void whatIsKnownFromElsewhereIsKept() {
    Article article =
        StoryDressing.dress(
                Article.builder()
                    .headline("Treaty")
                    .authors(List.of("Known Writer"))
                    .publisher("Known Press")
                    .published(Published.of("2024-06-01")),
                List.of("By Jane Doe", "June 20, 2024", LEAD, "Copyright 2023, Example.org"))
            .build();

    assertThat(article.credits().authors()).containsExactly("Known Writer");
    assertThat(article.credits().publisher()).isEqualTo("Known Press");
    assertThat(article.published()).hasToString("2024-06-01");
    assertThat(article.body()).isEqualTo(LEAD);
  }

  @Test
  void aLongFirstParagraphIsNoHeadline() {
    Article article = dressed(LEAD, "Second paragraph.");

    assertThat(article.headline()).isEmpty();
    assertThat(article.lead()).isEqualTo(LEAD);
  }

  @Test
  void aDatelineInTheFirstParagraphMakesItNoHeadline() {
    Article article = dressed("SEOUL — Short text.", "More.");

    assertThat(article.headline()).isEmpty();
    assertThat(article.lead()).isEqualTo("Short text.");
  }

  @Test
  void theOpeningMayStandBelowASummary() {
    Article article = dressed("Treaty signed", "Kim signs the decree", "SEOUL — " + LEAD);

    assertThat(article.credits().dateline()).isEqualTo(new Dateline("SEOUL", null, null));
    assertThat(article.body()).isEqualTo("Kim signs the decree\n" + LEAD);
  }

  @Test
  void aLoneSentenceIsTextAndALoneTitleAHeadline() {
    assertThat(dressed("He went home.").body()).isEqualTo("He went home.");
    assertThat(dressed("Treaty signed").headline()).isEqualTo("Treaty signed");
  }

  @Test
  void sentencesThatLookLikeCreditsStayInTheText() {
    Article article =
        dressed("Treaty signed", "By the time it was signed, it was night.", "© is a sign.");

    assertThat(article.body()).isEqualTo("By the time it was signed, it was night.\n© is a sign.");
  }

  private static Article dressed(String... paragraphs) {
    return StoryDressing.dress(Article.builder(), List.of(paragraphs)).build();
  }

  private static Published published(String text, Origin origin) {
    return Published.parse(text, origin).orElseThrow();
  }
}
