package dev.dateline.daemon.extract.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Dateline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryOpeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "SEOUL, June 20 (Agency) — Text | SEOUL | June 20 | Agency",
        "PYONGYANG, North Korea (AP) — Text | PYONGYANG, North Korea | - | AP",
        "LONDON — Text | LONDON | - | -",
        "GENEVA - Text | GENEVA | - | -",
        "LE BOURGET, France -- Text | LE BOURGET, France | - | -",
        "SÃO SEBASTIÃO, Brazil, Feb 20, 2023 (The Harbour Times) - Text"
            + " | SÃO SEBASTIÃO, Brazil | Feb 20, 2023 | The Harbour Times",
        "BERLIN, 8. Dezember 2021 (Meridian Nachrichten) – Text"
            + " | BERLIN | 8. Dezember 2021 | Meridian Nachrichten",
        "Berlin (dpa) - Text | Berlin | - | dpa",
        "Hanoi, June 20, 2024 — Text | Hanoi | June 20, 2024 | -",
        "WASHINGTON/MOSCOW (Reuters) - Text | WASHINGTON/MOSCOW | - | Reuters",
        "ST. PETERSBURG, Russia — “Text” | ST. PETERSBURG, Russia | - | -",
        "PARIS—Text | PARIS | - | -",
      })
  void datelinesAreRead(String paragraph, String place, String date, String agency) {
    assertThat(StoryOpening.parse(paragraph))
        .hasValueSatisfying(opening -> {
          assertThat(opening.dateline()).isEqualTo(new Dateline(place, date, agency));
          assertThat(opening.text()).matches("“?Text”?");
        });
  }

  @Test
  void aSourceAloneIsRead() {
    StoryOpening opening = StoryOpening.parse("(Example.org) – Text goes on").orElseThrow();

    assertThat(opening.source()).isEqualTo("Example.org");
    assertThat(opening.dateline()).isNull();
    assertThat(opening.text()).isEqualTo("Text goes on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US – China talks go on in Geneva",
        "NATO — The alliance met in Brussels",
        "Putin said – And everybody heard it – that he would go",
        "COVID-19 — The disease spread",
        "BREAKING — Treaty signed",
        "Kim — the leader of the North — met him",
        "The treaty (signed in June) - An overview of it",
        "He came home, tired - Nobody saw him",
        "",
      })
  void sentencesWithDashesStayWhole(String paragraph) {
    assertThat(StoryOpening.parse(paragraph)).isEmpty();
  }
}
