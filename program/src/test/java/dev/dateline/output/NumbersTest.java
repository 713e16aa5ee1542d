package dev.dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void thousandsAreGrouped() {
    assertThat(Numbers.grouped(0)).isEqualTo("0");
    assertThat(Numbers.grouped(999)).isEqualTo("999");
    assertThat(Numbers.grouped(1000)).isEqualTo("1,000");
    assertThat(Numbers.grouped(1234567)).isEqualTo("1,234,567");
    assertThat(Numbers.grouped(-123)).isEqualTo("-123");
  }

  @Test
  void decimalsAreRounded() {
    assertThat(Numbers.twoDecimals(12.345)).isEqualTo("12.35");
    assertThat(Numbers.twoDecimals(3)).isEqualTo("3.00");
    assertThat(Numbers.twoDecimals(0.999)).isEqualTo("1.00");
    assertThat(Numbers.twoDecimals(0.004)).isEqualTo("0.00");
  }

  @Test
  void sizesHaveTheUnitThatFits() {
    assertThat(Numbers.bytes(0)).isEqualTo("0 bytes");
    assertThat(Numbers.bytes(1023)).isEqualTo("1023 bytes");
    assertThat(Numbers.bytes(1536)).isEqualTo("1.5 kB");
    assertThat(Numbers.bytes(5L << 40)).isEqualTo("5.0 TB");
  }

  @Test
  void oneThingHasNoS() {
    assertThat(Numbers.counted(1, "article")).isEqualTo("1 article");
    assertThat(Numbers.counted(2000, "article")).isEqualTo("2,000 articles");
  }
}
