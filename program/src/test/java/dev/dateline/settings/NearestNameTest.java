package dev.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> COMMANDS = List.of("search", "show", "status");

  @Test
  void oneTypingErrorIsForgiven() {
    assertThat(NearestName.of("serch", COMMANDS)).isEqualTo("search");
    assertThat(NearestName.of("shwo", COMMANDS)).isEqualTo("show");
    assertThat(NearestName.of("statsu", COMMANDS)).isEqualTo("status");
  }

  @Test
  void theBeginningOfANameIsNearIt() {
    assertThat(NearestName.of("sea", COMMANDS)).isEqualTo("search");
  }

  @Test
  void anotherWordIsNearNothing() {
    assertThat(NearestName.of("putin", COMMANDS)).isNull();
    assertThat(NearestName.of("", COMMANDS)).isNull();
  }
}
