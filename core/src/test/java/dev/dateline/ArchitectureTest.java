package dev.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.dateline.testing.HouseRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls of the house: which package may see which. */
class ArchitectureTest extends HouseRules {
  private static final DescribedPredicate<JavaClass> TOP_LEVEL =
      DescribedPredicate.describe("are top level", JavaClass::isTopLevelClass);

  private static final DescribedPredicate<JavaClass> PUBLIC =
      DescribedPredicate.describe(
          "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC));

  private static final JavaClasses CORE = importedFrom("dev.dateline");

  ArchitectureTest() {
    super(CORE);
  }

  /** What each package may see of the others; a package that is not here is a mistake. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("article", Set.of()),
          Map.entry("manifest", Set.of("article")),
          Map.entry("form", Set.of("article", "manifest")),
          Map.entry("query", Set.of("article")),
          Map.entry("search", Set.of("article", "query")),
          Map.entry("analysis", Set.of("article")),
          Map.entry("plan", Set.of("article", "query", "search", "analysis")),
          Map.entry("engine", Set.of("article", "manifest", "search", "analysis", "plan")),
          Map.entry(
              "lucene",
              Set.of("article", "manifest", "form", "search", "analysis", "plan", "engine")),
          Map.entry("snippet", Set.of("article", "search", "analysis", "plan")),
          Map.entry(
              "archive",
              Set.of(
                  "article",
                  "manifest",
                  "query",
                  "search",
                  "analysis",
                  "plan",
                  "engine",
                  "snippet")));

  @Override
  protected Map<String, String> longFiles() {
    return Map.of("SearchingTest.java", "one case a query, on one archive");
  }

  @Test
  void eachPackageHasItsArrows() {
    Set<String> packages =
        CORE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("dev.dateline."))
            .map(name -> name.substring("dev.dateline.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).isEqualTo(new TreeSet<>(ARROWS.keySet()));
  }

  @Test
  void noPackageSeesMoreThanItsArrowsAllow() {
    ARROWS.forEach((name, allowed) -> {
      String[] forbidden =
          ARROWS.keySet().stream()
              .filter(other -> !other.equals(name) && !allowed.contains(other))
              .map(other -> "dev.dateline." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that(resideInAPackage("dev.dateline." + name + ".."))
          .should()
          .dependOnClassesThat(resideInAnyPackage(forbidden))
          .check(CORE);
    });
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.dateline.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void onlyThreePackagesSeeLucene() {
    noClasses()
        .that(
            resideInAPackage("dev.dateline..")
                .and(
                    not(
                        resideInAnyPackage(
                            "dev.dateline.analysis..",
                            "dev.dateline.lucene..",
                            "dev.dateline.snippet.."))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
        .check(CORE);
  }

  @Test
  void noPublicSignatureShowsLucene() {
    noMethods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(
            resideInAPackage("dev.dateline..")
                .and(not(resideInAPackage("dev.dateline.lucene..")))
                .and(PUBLIC))
        .should()
        .haveRawReturnType(resideInAPackage("org.apache.lucene.."))
        .check(CORE);
  }

  @Test
  void theEmbeddedEngineShowsOnlyItsEntry() {
    classes()
        .that(resideInAPackage("dev.dateline.lucene..").and(TOP_LEVEL))
        .and()
        .arePublic()
        .should()
        .haveSimpleName("LuceneEngineProvider")
        .check(CORE);
  }

  @Test
  void articlesNeedOnlyTheJdk() {
    classes()
        .that(resideInAPackage("dev.dateline.article.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "dev.dateline.article..", "org.jspecify.annotations.."))
        .check(CORE);
  }

  @Test
  void whoEmbedsGetsNoLibraryForProgramsAlong() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("com.fasterxml..", "org.apache.commons..", "org.slf4j.."))
        .check(CORE);
  }
}
