package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page on the architecture that names classes of the past is worse than none. */
class ArchitecturePageTest {
  private static final int FEWEST_NAMES = 20;
  private static final Pattern CLASS_NAME = Pattern.compile("`((?:[A-Z][a-z]+)+)`");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");

  @Test
  void everyClassItNamesExists() throws IOException {
    Path root = repositoryRoot();
    String page = Files.readString(root.resolve("ARCHITECTURE.md"));
    Set<String> named =
        CLASS_NAME
            .matcher(CODE_BLOCK.matcher(page).replaceAll(""))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).hasSizeGreaterThanOrEqualTo(FEWEST_NAMES);
    assertThat(sourceNames(root)).containsAll(named);
  }

  private static Set<String> sourceNames(Path root) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : new String[] {"core", "program", "indexer-daemon", "query-cli"}) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
      }
    }
    return names;
  }

  /** The tests of a module run in its folder. */
  private static Path repositoryRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
    }
    assertThat(folder).as("a folder with ARCHITECTURE.md, from here upwards").isNotNull();
    return folder;
  }
}
