package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantityTest {
  @Test
  void timesHaveUnits() {
    assertThat(Quantity.TIME.parse("90s")).isEqualTo(90_000);
    assertThat(Quantity.TIME.parse("5 m")).isEqualTo(300_000);
    assertThat(Quantity.TIME.parse("250ms")).isEqualTo(250);
    assertThat(Quantity.TIME.parse("2d")).isEqualTo(172_800_000);
  }

  @Test
  void sizesCountIn1024InUpperOrLowerCase() {
    assertThat(Quantity.STORAGE.parse("512MB")).isEqualTo(512L << 20);
    assertThat(Quantity.STORAGE.parse("1gb")).isEqualTo(1L << 30);
  }

  @Test
  void whatIsNoQuantityIsNone() {
    assertThat(Quantity.TIME.parse("90")).isNull();
    assertThat(Quantity.TIME.parse("-1s")).isNull();
    assertThat(Quantity.TIME.parse("1.5s")).isNull();
    assertThat(Quantity.TIME.parse("s")).isNull();
    assertThat(Quantity.TIME.parse("")).isNull();
    assertThat(Quantity.STORAGE.parse("99999999999TB")).isNull();
    assertThat(Quantity.whole("-")).isNull();
    assertThat(Quantity.whole("12345678901234567890")).isNull();
  }

  @Test
  void amountsAreWrittenInTheLargestUnitThatLeavesThemWhole() {
    assertThat(Quantity.TIME.text(60_000)).isEqualTo("1m");
    assertThat(Quantity.TIME.text(90_000)).isEqualTo("90s");
    assertThat(Quantity.STORAGE.text(512L << 20)).isEqualTo("512MB");
    assertThat(Quantity.STORAGE.text(0)).isEqualTo("0B");
  }
}
