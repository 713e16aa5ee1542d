package dev.dateline.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.dateline.testing.ProgramRules;
import org.junit.jupiter.api.Test;

/** The walls of this program: which package may see which. */
class ArchitectureTest extends ProgramRules {
  private static final DescribedPredicate<JavaClass> NAMED_SILENCE =
      DescribedPredicate.describe(
          "are named Silence", type -> type.getSimpleName().equals("Silence"));

  private static final JavaClasses PROGRAM = importedFrom("dev.dateline.cli");

  ArchitectureTest() {
    super(PROGRAM);
  }

  @Test
  void printersDoNotSeeCommands() {
    noClasses()
        .that(resideInAPackage("dev.dateline.cli.print.."))
        .should()
        .dependOnClassesThat(resideInAPackage("dev.dateline.cli"))
        .check(PROGRAM);
  }

  @Test
  void nobodyLogs() {
    noClasses()
        .that(resideInAPackage("dev.dateline.cli..").and(not(NAMED_SILENCE)))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "java.util.logging.."))
        .check(PROGRAM);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.dateline.cli.(**)").should().beFreeOfCycles().check(PROGRAM);
  }
}
