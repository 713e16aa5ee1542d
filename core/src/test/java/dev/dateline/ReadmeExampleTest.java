package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.archive.Archive;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What newcomers copy from the README compiles, runs, and prints what is said there. */
class ReadmeExampleTest {
  private static final Pattern JAVA_BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```");
  private static final Pattern PRINTS = Pattern.compile("(?s)^.*?It prints `([^`]+)`");

  @TempDir private Path folder;

  @Test
  void theExamplePrintsTheHeadlineThatItSays() throws Exception {
    Example example = Example.read();
    String classPath = System.getProperty("java.class.path");
    Path file = Files.writeString(folder.resolve("Example.java"), example.source());
    compile(List.of("-cp", classPath), file);
    assertThat(run("-cp", folder + File.pathSeparator + classPath, "Example"))
        .isEqualTo(example.prints());
  }

  /** A module finds the engine by what the library's module provides, not by META-INF/services. */
  @Test
  void theExampleDoesTheSameAsAModule() throws Exception {
    Example example = Example.read();
    Path file =
        Files.writeString(folder.resolve("Example.java"), "package example;\n" + example.source());
    Path module =
        Files.writeString(
            folder.resolve("module-info.java"), "module example { requires dev.dateline.core; }");
    compile(List.of("--module-path", modules()), file, module);
    assertThat(
            run(
                "--module-path",
                folder + File.pathSeparator + modules(),
                "-m",
                "example/example.Example"))
        .isEqualTo(example.prints());
  }

  /** The library and what it needs, without what only its tests need. */
  private static String modules() throws Exception {
    Path library =
        Path.of(Archive.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Stream.concat(
            Stream.of(library.toString()),
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("lucene-") || entry.contains("jspecify-")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void compile(List<String> where, Path... files) {
    List<String> arguments =
        new ArrayList<>(List.of("-Xlint:all,-path", "-Werror", "-proc:none", "-d"));
    arguments.add(folder.toString());
    arguments.addAll(where);
    for (Path file : files) {
      arguments.add(file.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).as("exit code of the compiler").isZero();
  }

  /** Runs it in a process of its own, for it prints to standard output. */
  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Process java =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(java.waitFor()).as("exit code of the example").isZero();
    return Files.readString(output).strip();
  }

  /** The example of the README, and what is said of it. */
  private record Example(String source, String prints) {
    static Example read() throws IOException {
      String readme = Files.readString(Path.of("../README.md"));
      Matcher block = JAVA_BLOCK.matcher(readme);
      assertThat(block.find()).as("README.md has a Java example").isTrue();
      Matcher prints = PRINTS.matcher(readme.substring(block.end()));
      assertThat(prints.find()).as("it says what the example prints").isTrue();
      return new Example(block.group(1), prints.group(1));
    }
  }
}
