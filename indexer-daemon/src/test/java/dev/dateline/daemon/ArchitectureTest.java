package dev.dateline.daemon;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of this program: which package may see which. */
class ArchitectureTest {
  private static final int FEWEST_CLASSES = 60;

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("test-classes"))
          .importPackages("dev.dateline.daemon");

  @Test
  void allClassesAreLookedAt() {
    assertThat(PROGRAM).hasSizeGreaterThan(FEWEST_CLASSES);
  }

  @Test
  void onlyExtractionSeesTikaAndJsoup() {
    noClasses()
        .that(
            resideInAPackage("dev.dateline.daemon..")
                .and(not(resideInAPackage("dev.dateline.daemon.extract.."))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.tika..", "org.jsoup.."))
        .check(PROGRAM);
  }

  @Test
  void partsDoNotSeeTheProgramThatWiresThem() {
    noClasses()
        .that(resideInAnyPackage("dev.dateline.daemon.*..", "dev.dateline.daemon.*"))
        .should()
        .dependOnClassesThat(resideInAPackage("dev.dateline.daemon"))
        .check(PROGRAM);
  }

  @Test
  void watchingKnowsTheManifestOnly() {
    noClasses()
        .that(resideInAPackage("dev.dateline.daemon.watch.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.dateline.daemon.extract..",
                "dev.dateline.daemon.ingest..",
                "dev.dateline.archive..",
                "dev.dateline.settings.."))
        .check(PROGRAM);
  }

  @Test
  void whatAFileIsKnowsNothingOfChanges() {
    noClasses()
        .that(resideInAPackage("dev.dateline.daemon.watch.root"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.dateline.daemon.watch",
                "dev.dateline.daemon.watch.scan",
                "dev.dateline.daemon.watch.event",
                "dev.dateline.daemon.crew"))
        .check(PROGRAM);
  }

  @Test
  void scansAndEventsMeetInTheWatchOnly() {
    noClasses()
        .that(resideInAPackage("dev.dateline.daemon.watch.scan"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.dateline.daemon.watch", "dev.dateline.daemon.watch.event"))
        .check(PROGRAM);
    noClasses()
        .that(resideInAPackage("dev.dateline.daemon.watch.event"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.dateline.daemon.watch", "dev.dateline.daemon.watch.scan"))
        .check(PROGRAM);
  }

  @Test
  void extractingKnowsNoArchive() {
    noClasses()
        .that(resideInAPackage("dev.dateline.daemon.extract.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.dateline.daemon.watch..",
                "dev.dateline.daemon.ingest..",
                "dev.dateline.archive..",
                "dev.dateline.settings.."))
        .check(PROGRAM);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.dateline.daemon.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void theProgramUsesTheDoorAndNotWhatLiesBehindIt() {
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
        .check(PROGRAM);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(PROGRAM);
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    classes().that(alwaysTrue()).should(lieInAMarkedPackage()).check(PROGRAM);
  }

  @Test
  void nothingIsNamedAfterNothing() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$").check(PROGRAM);
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
