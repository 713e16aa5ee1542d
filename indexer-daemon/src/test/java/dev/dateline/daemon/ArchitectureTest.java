package dev.dateline.daemon;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.dateline.testing.ProgramRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The walls of this program: which package may see which. */
class ArchitectureTest extends ProgramRules {
  private static final JavaClasses PROGRAM = importedFrom("dev.dateline.daemon");

  ArchitectureTest() {
    super(PROGRAM);
  }

  @Override
  protected Map<String, String> longFiles() {
    return Map.of(
        "JsonLinesFormatTest.java",
        "one case a line that can go wrong",
        "StreamingIT.java",
        "one case a way in which a process ends");
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
}
