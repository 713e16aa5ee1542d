package dev.dateline.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** What the classes of every module keep that uses the library. */
public abstract class ProgramRules extends HouseRules {
  private final JavaClasses module;

  /**
   * Holds a module to the rules.
   *
   * @param module its classes, as {@link #importedFrom} finds them
   */
  protected ProgramRules(JavaClasses module) {
    super(module);
    this.module = module;
  }

  @Test
  void theDoorOfTheLibraryIsUsedAndNotWhatLiesBehindIt() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.apache.lucene..",
                "dev.dateline.lucene..",
                "dev.dateline.engine..",
                "dev.dateline.plan..",
                "dev.dateline.analysis..",
                "dev.dateline.snippet.."))
        .check(module);
  }
}
