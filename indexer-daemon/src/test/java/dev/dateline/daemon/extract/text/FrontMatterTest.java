package dev.dateline.daemon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMatterTest {
  @Test
  void valuesAndListsAreRead() {
    FrontMatter matter =
        FrontMatter.read(
            """
            ---
            title: "A \\"quoted\\" title: with colon"
            Author: Jane Doe
            tags: [climate, 'Paris']
            authors:
              - name: John Roe
              - Ann Poe
            empty:
            ---
            Text.
            """);

    assertThat(matter.first("title")).contains("A \"quoted\" title: with colon");
    assertThat(matter.first("author")).contains("Jane Doe");
    assertThat(matter.all("tags")).containsExactly("climate", "Paris");
    assertThat(matter.all("authors")).containsExactly("John Roe", "Ann Poe");
    assertThat(matter.all("empty")).isEmpty();
    assertThat(matter.rest().strip()).isEqualTo("Text.");
  }

  @Test
  void tomlBlocksAreRead() {
    FrontMatter matter = FrontMatter.read("+++\ntitle = \"Signed\"\n+++\nText.");

    assertThat(matter.first("title")).contains("Signed");
  }

  @Test
  void aRuleAtTheHeadIsNoFrontMatter() {
    assertThat(FrontMatter.read("---\nText goes on").rest()).isEqualTo("---\nText goes on");
  }

  @Test
  void theFirstKeyThatHasAValueCounts() {
    FrontMatter matter = FrontMatter.read("---\ndate:\npublished: 2024-06-19\n---\n");

    assertThat(matter.first("date", "published")).contains("2024-06-19");
  }

  @Test
  void listsNestedForEverAreTheirItems() {
    String tower = "[".repeat(200_000) + "war, [peace]" + "]".repeat(200_000);

    FrontMatter matter = FrontMatter.read("---\ntags: " + tower + "\n---\nStory");

    assertThat(matter.all("tags")).containsExactly("war", "peace");
  }
}
