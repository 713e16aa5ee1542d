package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {
  @Test
  void theLeadIsTheFirstParagraphUnlessItIsGiven() {
    assertThat(Article.of("H", "One.\nTwo.").lead()).isEqualTo("One.");
    Article given = Article.builder().lead("Apart.").body("One.\nTwo.").build();
    assertThat(given.lead()).isEqualTo("Apart.");
    assertThat(given.bodyHoldsLead()).isFalse();
  }

  @Test
  void blankValuesAreNoValues() {
    Article article =
        Article.builder().publisher(" ").authors(List.of(" ", "A ")).section("").build();
    assertThat(article.credits().publisher()).isNull();
    assertThat(article.credits().authors()).containsExactly("A");
    assertThat(article.labels().section()).isNull();
    assertThat(article.isEmpty()).isTrue();
  }

  @Test
  void halvesOfCharactersAreReplaced() {
    Article article = Article.of("a\uD800b", "\uDC00 and 😀");
    assertThat(article.headline()).isEqualTo("a\uFFFDb");
    assertThat(article.body()).isEqualTo("\uFFFD and 😀");
  }

  @Test
  void aBuilderMadeOfAnArticleMakesTheSameArticle() {
    Article article =
        Article.builder()
            .headline("H")
            .body("B")
            .authors(List.of("A"))
            .publisher("P")
            .dateline(new Dateline("X", null, null))
            .published(Published.of("2024"))
            .section("S")
            .tags(List.of("T"))
            .language("en")
            .build();
    assertThat(article.toBuilder().build()).isEqualTo(article);
  }

  @Test
  void anIdIsTheSameForTheSamePlaceAndOrderedAsItsBits() {
    ArticleId one = ArticleId.of("/n/a.txt", "0");
    ArticleId other = ArticleId.of("/n/a.txt", "1");
    assertThat(one).isEqualTo(ArticleId.of("/n/a.txt", "0")).isNotEqualTo(other);
    assertThat(Long.compare(one.leadingBits(), other.leadingBits()))
        .isEqualTo(Integer.signum(one.compareTo(other)));
    assertThat(one.value()).hasSize(ArticleId.LENGTH).matches("[0-9a-v]+");
    assertThatThrownBy(() -> new ArticleId("nonsense")).hasMessageContaining("not an article id");
  }

  @Test
  void fieldsAreFoundByNameAndAlias() {
    assertThat(ArticleField.named("Title")).contains(ArticleField.HEADLINE);
    assertThat(ArticleField.named("publisher")).contains(ArticleField.SOURCE);
    assertThat(ArticleField.named("nonsense")).isEmpty();
    assertThat(ArticleField.names()).doesNotHaveDuplicates();
  }
}
