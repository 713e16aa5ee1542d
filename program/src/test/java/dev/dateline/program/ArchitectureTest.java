package dev.dateline.program;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.dateline.testing.ProgramRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The walls of what the programs share: which package may see which. */
class ArchitectureTest extends ProgramRules {
  private static final JavaClasses SHARED =
      importedFrom(
          "dev.dateline.settings",
          "dev.dateline.output",
          "dev.dateline.report",
          "dev.dateline.program");

  ArchitectureTest() {
    super(SHARED);
  }

  @Override
  protected Map<String, String> longFiles() {
    return Map.of("Setting.java", "one table of all settings");
  }

  @Test
  void eachPackageSeesOnlyThoseBeforeIt() {
    mayNotSee("settings", "output", "report", "program");
    mayNotSee("output", "report", "program");
    mayNotSee("report", "program");
  }

  @Test
  void itKnowsNeitherProgram() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.dateline.daemon..", "dev.dateline.cli.."))
        .check(SHARED);
  }

  @Test
  void itWritesNoLog() {
    noClasses().should().dependOnClassesThat(resideInAPackage("org.slf4j..")).check(SHARED);
  }

  private static void mayNotSee(String name, String... others) {
    for (String other : others) {
      noClasses()
          .that(resideInAPackage("dev.dateline." + name + ".."))
          .should()
          .dependOnClassesThat(resideInAPackage("dev.dateline." + other + ".."))
          .check(SHARED);
    }
  }
}
