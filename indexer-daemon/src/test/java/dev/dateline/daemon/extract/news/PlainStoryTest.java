package dev.dateline.daemon.extract.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import org.junit.jupiter.api.Test;

class PlainStoryTest {
  @Test
  void aHeadlineDirectlyAboveItsBylineIsNotJoinedWithIt() {
    Article article =
        PlainStory.plain(
                """
                Putin courts Vietnam in Hanoi after a stop in Pyongyang on his way
                By Linh Carver
                Published: 20 June 2024

                HANOI, June 20 (Example Press) - The president was received with a 21
                gun salute on Thursday.
                """)
            .build();

    assertThat(article.headline())
        .isEqualTo("Putin courts Vietnam in Hanoi after a stop in Pyongyang on his way");
    assertThat(article.credits().authors()).containsExactly("Linh Carver");
    assertThat(article.published()).hasToString("2024-06-20");
    assertThat(article.body())
        .isEqualTo("The president was received with a 21 gun salute on Thursday.");
  }

  @Test
  void frontMatterGoesBeforeTheText() {
    Article article =
        PlainStory.markdown(
                """
                ---
                title: "Paris agreement adopted"
                author: By Claire Northcote and Jane Doe
                date: 12 December 2015
                publisher: The Harbour Times
                section: Environment
                tags: [climate, COP21]
                lang: en
                url: https://example.org/a
                ---

                # Paris agreement adopted

                LE BOURGET, France -- Delegates adopted a **global agreement**.
                """)
            .build();

    assertThat(article.headline()).isEqualTo("Paris agreement adopted");
    assertThat(article.credits().authors()).containsExactly("Claire Northcote", "Jane Doe");
    assertThat(article.published()).hasToString("2015-12-12");
    assertThat(article.labels().tags()).containsExactly("climate", "COP21");
    assertThat(article.labels().language()).isEqualTo("en");
    assertThat(article.provenance().url()).isEqualTo("https://example.org/a");
    assertThat(article.body()).isEqualTo("Delegates adopted a global agreement.");
  }
}
