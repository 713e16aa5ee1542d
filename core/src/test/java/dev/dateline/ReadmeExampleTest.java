package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    String readme = Files.readString(Path.of("../README.md"));
    Matcher block = JAVA_BLOCK.matcher(readme);
    assertThat(block.find()).as("README.md has a Java example").isTrue();
    Matcher prints = PRINTS.matcher(readme.substring(block.end()));
    assertThat(prints.find()).as("it says what the example prints").isTrue();
    compile(block.group(1));
    assertThat(run()).isEqualTo(prints.group(1));
  }

  private void compile(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Example.java"), source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-Xlint:all,-path",
                "-Werror",
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                file.toString());
    assertThat(status).as("exit code of the compiler").isZero();
  }

  /** Runs it in a process of its own, for it prints to standard output. */
  private String run() throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder
                    + System.getProperty("path.separator")
                    + System.getProperty("java.class.path"),
                "Example")
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(java.waitFor()).as("exit code of the example").isZero();
    return Files.readString(output).strip();
  }
}
