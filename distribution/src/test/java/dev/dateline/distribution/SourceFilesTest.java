package dev.dateline.distribution;

import dev.dateline.testing.SourceRules;
import java.util.Map;

/** The tests of whole programs are source files too. */
class SourceFilesTest extends SourceRules {
  @Override
  protected Map<String, String> longFiles() {
    return Map.of("UsageIT.java", "one case a promise to people and scripts");
  }
}
