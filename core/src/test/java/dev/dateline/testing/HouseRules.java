package dev.dateline.testing;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the classes of every module keep. A subclass, one a module, adds the module's own walls. */
public abstract class HouseRules extends SourceRules {
  private static final int FEWEST_CLASSES = 20;

  private final JavaClasses module;

  /**
   * Holds a module to the rules.
   *
   * @param module its classes, as {@link #importedFrom} finds them
   */
  protected HouseRules(JavaClasses module) {
    this.module = module;
  }

  /**
   * Finds the classes of a module that are not tests.
   *
   * @param packages where they lie, and below
   * @return the classes
   */
  protected static JavaClasses importedFrom(String... packages) {
    ImportOption noTests =
        location -> !location.contains("test-classes") && !location.contains("-tests.jar");
    return new ClassFileImporter().withImportOption(noTests).importPackages(packages);
  }

  @Test
  void allClassesAreLookedAt() {
    assertThat(module).hasSizeGreaterThan(FEWEST_CLASSES);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(module);
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    classes().that(alwaysTrue()).should(lieInAMarkedPackage()).check(module);
  }

  @Test
  void nothingIsNamedAfterNothing() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$").check(module);
  }

  private static ArchCondition<JavaClass> lieInAMarkedPackage() {
    return new ArchCondition<>("lie in a package with @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(type, marked, type.getName() + " does not"));
      }
    };
  }
}
