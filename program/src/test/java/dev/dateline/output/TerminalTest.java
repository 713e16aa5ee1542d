package dev.dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void aWidthThatIsUnknownIsTheUsualOne() {
    assertThat(Terminal.ofWidth(null).columns()).isEqualTo(80);
    assertThat(Terminal.ofWidth("").columns()).isEqualTo(80);
    assertThat(Terminal.ofWidth("wide").columns()).isEqualTo(80);
  }

  @Test
  void aWidthIsTakenAsItIsUnlessNoTextWouldFit() {
    assertThat(Terminal.ofWidth("120").columns()).isEqualTo(120);
    assertThat(Terminal.ofWidth("0").columns()).isEqualTo(30);
  }
}
